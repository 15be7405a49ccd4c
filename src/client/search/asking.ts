// What a search needs once something is asked, as one file.
export { SearchEngine } from './engine.ts';
export { orderIn, orderItems } from './orders.ts';
export { linkList, partList, resultItem } from './results.ts';
export { startLists } from './start.ts';
