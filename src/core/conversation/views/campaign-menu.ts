import { FACT_FORMS, formsOf, QUESTIONS_MAX, RECIPIENTS_MAX, secondForms, secondOf } from '../../campaign/fields.ts';
import type { OnDesk } from '../campaign-forms.ts';
import type { Option } from '../form.ts';
import type { Block } from '../view.ts';
import { clipped } from '../clipped.ts';
import { chosenFrom, MOST_OPTIONS, type Scene } from './scene.ts';

/** What can be changed: of what there may be several of, each that is there and one more. */
export function campaignMenu(scene: Scene, desk: OnDesk): Block[] {
  const { shape, handle } = desk;
  const { change, forms: names } = scene.say.campaigns;
  const options = [
    { value: 'about', label: names.about },
    ...(formsOf(shape, 'to') > 1 ? recipients(scene, desk) : [{ value: 'to', label: names.to }]),
    ...(shape === 'together' ? [{ value: 'together', label: names.together }] : []),
    ...(shape === 'sign-on' ? [...signers(scene, desk), ...offices(scene, desk)] : []),
    ...facts(scene, desk),
    ...questions(scene, desk),
    { value: 'letter', label: names.letter },
    ...(shape === 'sign-on' ? [{ value: 'texts', label: names.texts }] : []),
    ...(shape === 'local' || shape === 'sign-on' ? [{ value: 'together', label: names.together }] : []),
    ...second(scene, desk),
  ];
  return chosenFrom(scene, { verb: 'campaign-form', handle, label: change, options: options.slice(0, MOST_OPTIONS) });
}

/** The places of a list that hold something, and the first one that holds nothing. */
function placesIn({ typed }: OnDesk, most: number, namesAt: (at: number) => readonly string[]) {
  const places = Array.from({ length: most }, (_, at) => ({
    at,
    text: namesAt(at)
      .map((name) => (typed[name] ?? '').trim())
      .find((text) => text !== ''),
  }));
  const next = places.find(({ text }) => text === undefined);
  return places.filter((place) => place.text !== undefined || place === next);
}

function recipients({ say }: Scene, desk: OnDesk): Option[] {
  const { forms: names, buttons: labels } = say.campaigns;
  return placesIn(desk, RECIPIENTS_MAX, (at) => [`office.${String(at)}`]).map(({ at, text }) => ({
    value: `to.${String(at)}`,
    label: clipped(text === undefined ? (at === 0 ? names.to : labels.another) : `${names.to}: ${text}`),
  }));
}

/** The one that the letter goes to first, and others beside it. */
function offices({ say }: Scene, desk: OnDesk): Option[] {
  const { forms: names, places } = say.campaigns;
  const others = placesIn(desk, RECIPIENTS_MAX, (at) => [at === 0 ? 'office' : `office.${String(at)}`]).filter(
    ({ at }) => at > 0,
  );
  return [
    { value: 'office', label: names.office },
    ...others.map(({ at, text }) => ({
      value: `office.${String(at)}`,
      label: text === undefined ? places.anotherOffice : clipped(places.office(text)),
    })),
  ];
}

function signers({ say }: Scene, desk: OnDesk): Option[] {
  const { forms: names, places } = say.campaigns;
  return placesIn(desk, 2, (at) => (at === 0 ? ['signers.2'] : ['signers.3', 'signers.4'])).map(({ at }) => ({
    value: at === 0 ? 'signers' : 'signers.1',
    label: at === 0 ? names.signers : places.signers,
  }));
}

function facts({ say }: Scene, desk: OnDesk): Option[] {
  const { forms: names, places } = say.campaigns;
  return placesIn(desk, FACT_FORMS, (at) => [`fact.${String(at * 2)}`, `fact.${String(at * 2 + 1)}`]).map(({ at }) => ({
    value: at === 0 ? 'facts' : `facts.${String(at)}`,
    label: at === 0 ? names.facts : places.facts(String(at * 2 + 1), String(at * 2 + 2)),
  }));
}

function questions({ say }: Scene, desk: OnDesk): Option[] {
  const { places } = say.campaigns;
  return placesIn(desk, QUESTIONS_MAX, (at) => [`question.${String(at)}`]).map(({ at, text }) => ({
    value: `questions.${String(at)}`,
    label: text === undefined ? places.anotherQuestion : clipped(places.question(text)),
  }));
}

function second({ say }: Scene, desk: OnDesk): Option[] {
  const { second: names, places } = say.campaigns;
  const language = names[secondOf(desk)];
  const forms = secondForms(desk);
  return Array.from({ length: forms }, (_, at) => ({
    value: `second.${String(at)}`,
    label: forms === 1 ? language : places.second(language, String(at + 1)),
  }));
}
