export type Data = Record<string, unknown>;

export const at = (from: unknown, ...path: string[]): unknown =>
  path.reduce<unknown>((found, key) => (found && typeof found === 'object' ? (found as Data)[key] : undefined), from);
export const str = (from: unknown, ...path: string[]): string => {
  const found = at(from, ...path);
  return typeof found === 'string' ? found : '';
};
export const list = (from: unknown, ...path: string[]): Data[] => {
  const found = at(from, ...path);
  return Array.isArray(found) ? (found as Data[]) : [];
};
export const data = (from: unknown, ...path: string[]): Data => (at(from, ...path) ?? {}) as Data;
