/** What an answer's rows are led by, and what the key of its chart says beside the council's name. */
export const HOW_SURE = 'How sure:';
export const WHY = 'Why:';
export const FAN_KEY = { england: 'England', most: 'the middle 80 in 100 councils', all: 'all councils' };
