import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

/** The family's name inside the font files, its package, and the files of it that the letter uses. */
interface Family {
  readonly name: string;
  readonly from: string;
  readonly files: readonly string[];
  readonly optional?: true;
}

/** In order: a character is drawn by the first family that has it. */
const FAMILIES: readonly Family[] = [
  family('Noto Serif', 'noto-serif', ['400Regular/NotoSerif_400Regular', '700Bold/NotoSerif_700Bold']),
  family('Noto Sans Armenian', 'noto-sans-armenian', weights('NotoSansArmenian')),
  family('Noto Sans Arabic', 'noto-sans-arabic', weights('NotoSansArabic')),
  family('Noto Sans Hebrew', 'noto-sans-hebrew', weights('NotoSansHebrew')),
  family('Noto Sans', 'noto-sans', weights('NotoSans')),
  // 94 MB, so only whoever needs Chinese installs it.
  { ...family('Noto Sans SC', 'noto-sans-sc', weights('NotoSansSC')), optional: true },
];

export interface Fonts {
  /** Family names in the order they are tried. */
  readonly names: readonly string[];
  readonly files: readonly Buffer[];
}

/** Reads the font files, 2 MB in all (26 MB with Chinese). Throws when a package that is not optional is absent. */
export function readFonts(): Fonts {
  const { resolve } = createRequire(import.meta.url);
  const found = FAMILIES.flatMap(({ name, from, files, optional }) => {
    try {
      return [{ name, paths: files.map((file) => resolve(`${from}/${file}.ttf`)) }];
    } catch (error) {
      if (optional) return [];
      throw new Error(`The font package ${from} is not installed; run npm ci`, { cause: error });
    }
  });
  return {
    names: found.map(({ name }) => name),
    files: found.flatMap(({ paths }) => paths.map((path) => readFileSync(path))),
  };
}

function family(name: string, folder: string, files: readonly string[]): Family {
  return { name, from: `@expo-google-fonts/${folder}`, files };
}

function weights(file: string): string[] {
  return [`400Regular/${file}_400Regular`, `700Bold/${file}_700Bold`];
}
