declare global {
  namespace App {
    interface PageState {
      /** The period that the reader chose on a measure page without leaving it. */
      period?: string;
    }
  }
}
export {};
