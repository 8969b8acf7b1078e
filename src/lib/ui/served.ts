export { servedAs, servedBytes, servedJson, servedText } from '../served/served.ts';
