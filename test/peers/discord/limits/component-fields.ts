import { ComponentType } from 'discord-api-types/v10';

const SELECT = ['custom_id', 'placeholder', 'min_values', 'max_values', 'disabled', 'required'];
const PICKER = [...SELECT, 'default_values'];

/** What each kind of component may hold beside `type` and `id`. */
export const FIELDS_OF: Readonly<Record<number, readonly string[]>> = {
  [ComponentType.ActionRow]: ['components'],
  [ComponentType.Button]: ['custom_id', 'style', 'label', 'emoji', 'url', 'disabled', 'sku_id'],
  [ComponentType.StringSelect]: [...SELECT, 'options'],
  [ComponentType.TextInput]: [
    'custom_id',
    'style',
    'label',
    'min_length',
    'max_length',
    'required',
    'value',
    'placeholder',
  ],
  [ComponentType.UserSelect]: PICKER,
  [ComponentType.RoleSelect]: PICKER,
  [ComponentType.MentionableSelect]: PICKER,
  [ComponentType.ChannelSelect]: [...PICKER, 'channel_types'],
  [ComponentType.Section]: ['components', 'accessory'],
  [ComponentType.TextDisplay]: ['content'],
  [ComponentType.Thumbnail]: ['media', 'description', 'spoiler'],
  [ComponentType.MediaGallery]: ['items'],
  [ComponentType.File]: ['file', 'spoiler'],
  [ComponentType.Separator]: ['divider', 'spacing'],
  [ComponentType.Container]: ['accent_color', 'components', 'spoiler'],
  [ComponentType.Label]: ['label', 'description', 'component'],
  [ComponentType.FileUpload]: ['custom_id', 'min_values', 'max_values', 'required'],
  [ComponentType.RadioGroup]: ['custom_id', 'options', 'required'],
  [ComponentType.CheckboxGroup]: ['custom_id', 'options', 'min_values', 'max_values', 'required'],
  [ComponentType.Checkbox]: ['custom_id', 'default'],
};

export const SELECTS: readonly unknown[] = [
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
];
