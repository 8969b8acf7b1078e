export default {
  title: 'SEND figures',
  root: 'src',
  output: 'dist',
  sidebar: false,
  toc: false,
  pager: false,
  search: false,
  theme: 'light'
};
