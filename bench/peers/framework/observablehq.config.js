export default {
  title: 'SEND figures',
  root: 'src',
  output: 'dist',
  sidebar: false,
  toc: false,
  pager: false,
  search: false,
  theme: 'light',
  // Its typeface would be asked of a third party.
  globalStylesheets: []
};
