import { messageOf } from '../src/lib/model/message.ts';

/**
 * What is made of one published file. Throws naming it: a reader of workbooks, JSON or compressed bytes knows what is wrong and not in which file.
 * @param file its path among the published files
 */
export function ofFile<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const why = messageOf(error);
    if (why.includes(file)) throw error;
    throw new Error(`${file} is damaged, or is not the kind of file that its name says: ${why}`, { cause: error });
  }
}
