import { assessmentsOf } from './social-care.ts';

export default assessmentsOf('learning', [30, 38, 49, 64, 83]);
