import type { Attachment } from 'svelte/attachments';

/** Runs once, when the reader comes within so many screens of the element, one if not told otherwise, or prints the page. */
export function whenNear(run: () => void, screens = 1): Attachment {
  return (element) => {
    const begin = () => {
      observer.disconnect();
      removeEventListener('beforeprint', begin);
      run();
    };
    const observer = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && begin(), {
      rootMargin: `${100 * screens}% 0px`
    });
    observer.observe(element);
    addEventListener('beforeprint', begin);
    return () => {
      observer.disconnect();
      removeEventListener('beforeprint', begin);
    };
  };
}
