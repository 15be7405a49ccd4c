// What draws answers once something is asked, as one file.
export { orderIn, orderItems } from './orders.ts';
export { linkList, partList, resultItem } from './results.ts';
export { startLists } from './start.ts';
