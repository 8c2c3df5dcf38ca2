import { isJson, type Json } from '../answer.ts';
import { checkInt, checkKnown, checkList, checkText, type Place } from './place.ts';

const FIELDS = [
  'title',
  'type',
  'description',
  'url',
  'timestamp',
  'color',
  'footer',
  'image',
  'thumbnail',
  'video',
  'provider',
  'author',
  'fields',
];
/** Over all embeds of a message. */
const TEXT_IN_ALL = 6000;

export function checkEmbeds(place: Place, value: unknown): void {
  const embeds = checkList(place, value, { max: 10 });
  for (const [index, embed] of embeds.entries()) checkEmbed(place.at(index), embed);
  const text = embeds.flatMap(textsOf).join('').length;
  if (text > TEXT_IN_ALL) {
    place.refuse('MAX_EMBED_SIZE_EXCEEDED', `Embed size exceeds maximum size of ${String(TEXT_IN_ALL)}`);
  }
}

function checkEmbed(place: Place, embed: Json): void {
  checkKnown(place, embed, FIELDS);
  checkText(place.at('title'), embed.title, { max: 256 });
  checkText(place.at('description'), embed.description, { max: 4096 });
  checkInt(place.at('color'), embed.color, { max: 0xffffff });
  if (isJson(embed.footer)) checkText(place.at('footer', 'text'), embed.footer.text, { max: 2048, required: true });
  if (isJson(embed.author)) checkText(place.at('author', 'name'), embed.author.name, { max: 256, required: true });
  for (const [index, field] of checkList(place.at('fields'), embed.fields, { max: 25 }).entries()) {
    const at = place.at('fields', index);
    checkKnown(at, field, ['name', 'value', 'inline']);
    checkText(at.at('name'), field.name, { min: 1, max: 256, required: true });
    checkText(at.at('value'), field.value, { min: 1, max: 1024, required: true });
  }
}

/** What counts towards the sum, and what a reader reads. */
export function textsOf(embed: Json): string[] {
  const fields = Array.isArray(embed.fields) ? (embed.fields as Json[]) : [];
  const footer = isJson(embed.footer) ? embed.footer.text : undefined;
  const author = isJson(embed.author) ? embed.author.name : undefined;
  return [
    author,
    embed.title,
    embed.description,
    ...fields.flatMap((field) => [field.name, field.value]),
    footer,
  ].filter((text) => typeof text === 'string');
}
