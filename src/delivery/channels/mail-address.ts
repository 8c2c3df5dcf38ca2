export interface MailAddress {
  readonly name: string;
  readonly address: string;
}

/** One address and nothing else: no list, no name, no comment, no line end. ASCII, which every server takes. */
const ADDRESS =
  /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@([A-Za-z0-9-]{1,63}\.)+([A-Za-z]{2,63}|xn--[A-Za-z0-9-]{1,59})$/;

export const isAddress = (text: string): boolean =>
  text.length <= 254 && ADDRESS.test(text) && !/^\.|\.\.|\.@/.test(text);

/** `Letters of Millbrook <letters@example.org>`, or the address alone. */
export function readMailAddress(text: string): MailAddress | undefined {
  const [, name, inside] = /^\s*"?([^"<>\r\n]{0,120}?)"?\s*<([^<>\s]+)>\s*$/.exec(text) ?? [];
  const address = inside ?? text.trim();
  return isAddress(address) ? { name: name || address.split('@')[1]!, address } : undefined;
}
