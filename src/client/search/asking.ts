// What draws answers once something is asked, as one file.
export { insteadOf } from './instead.ts';
export { orderIn, orderItems } from './orders.ts';
export { addParts } from './parts.ts';
export { linkList, resultItem } from './results.ts';
export { startLists } from './start.ts';
