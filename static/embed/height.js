// Tells the page around a chart how high the chart is, so that its frame can be as high. Nothing else is said, and nothing is listened to.
(() => {
  if (parent === window) return;
  let said = 0;
  const say = () => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (height === said) return;
    said = height;
    parent.postMessage({ sendParityAtlasHeight: height }, '*');
  };
  new ResizeObserver(say).observe(document.body);
  addEventListener('load', say);
})();
