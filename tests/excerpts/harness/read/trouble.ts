/** Why a block cannot be read. */
export interface Trouble {
  /** Line inside the block, from 1. */
  line: number;
  message: string;
}

/** Reads code of one language, and says where it stops being that language. */
export type Reader = (code: string) => Trouble | undefined;
