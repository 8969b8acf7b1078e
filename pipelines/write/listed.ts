/** The items of a list that is written as code, one a line. */
export const lined = (items: readonly string[]): string => items.map((item) => `  ${item}`).join(',\n');

export const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;
