import { assessmentsOf } from './social-care.ts';

export default assessmentsOf('physical', [11, 15, 20, 25, 30]);
