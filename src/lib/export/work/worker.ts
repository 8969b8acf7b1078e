import { aloneOf, figureOf, fileOf, textsFor, type Alone, type File, type Request, type Texts, type Wanted } from './job.ts';
import { picture, shapesFor } from './make.ts';
import { messageOf } from '../../model/message.ts';

export interface Asked {
  id: number;
  /** Null for that of the message before. */
  request: Request | null;
  wanted: Wanted;
  /** Address of the file that the pages have their typeface from. */
  font: string;
}

/** `problem` is a sentence for the reader. */
export type Answered = { id: number } & ({ file: File } | { texts: Texts } | { alone: Alone } | { problem: string });

interface Scope {
  addEventListener: (type: 'message', listen: (event: MessageEvent<Asked>) => void) => void;
  postMessage: (answer: Answered) => void;
}
const scope = globalThis as unknown as Scope;

async function answer({ id, wanted, font }: Asked, request: Request | null): Promise<Answered> {
  try {
    if (!request) throw new Error('Nothing has been asked for yet.');
    if (wanted.as === 'alone') return { id, alone: await aloneOf(request, wanted, () => shapesFor(request)) };
    const figure = await figureOf(request, () => shapesFor(request));
    if (wanted.as === 'texts') return { id, texts: textsFor(figure, request.input) };
    return { id, file: wanted.as === 'png' ? await picture(figure, wanted, font) : fileOf(figure, wanted) };
  } catch (error) {
    return { id, problem: messageOf(error) };
  }
}

let current: Request | null = null;

scope.addEventListener('message', ({ data }) => {
  current = data.request ?? current;
  void answer(data, current).then(scope.postMessage.bind(globalThis));
});
