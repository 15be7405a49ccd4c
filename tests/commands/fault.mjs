// Loaded before a program: the disk below a folder fails, or clock and cores are those of another machine.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import os from 'node:os';

const { FAULT, FAULT_BELOW = '', FAULT_AFTER = '0', CLOCK_DAYS, CORES } = process.env;

if (FAULT !== undefined) {
  let left = Number(FAULT_AFTER);
  const isHit = (path) => {
    if (typeof path === 'number' || !String(path).replace('file://', '').startsWith(FAULT_BELOW))
      return false;
    left -= 1;
    return left < 0;
  };
  const failure = (syscall, path) =>
    Object.assign(new Error(`${FAULT}: fault, ${syscall} '${String(path)}'`), {
      ...{ code: FAULT, errno: -1, syscall, path: String(path) },
    });
  for (const name of ['writeFile', 'appendFile', 'mkdir', 'copyFile', 'rename', 'open']) {
    const [sync, later, promised] = [fs[`${name}Sync`], fs[name], fs.promises[name]];
    const fails = ([path, flags = 'r']) =>
      (name !== 'open' || /[wa]/.test(String(flags))) && isHit(path);
    fs[`${name}Sync`] = (...args) => {
      if (fails(args)) throw failure(name, args[0]);
      return sync.apply(fs, args);
    };
    fs[name] = (...args) => {
      if (fails(args)) process.nextTick(args.at(-1), failure(name, args[0]));
      else later.apply(fs, args);
    };
    fs.promises[name] = (...args) =>
      fails(args) ? Promise.reject(failure(name, args[0])) : promised.apply(fs.promises, args);
  }
}

if (CLOCK_DAYS !== undefined) {
  const ahead = Number(CLOCK_DAYS) * 24 * 60 * 60 * 1000;
  const Real = Date;
  globalThis.Date = class extends Real {
    constructor(...args) {
      super(...(args.length === 0 ? [Real.now() + ahead] : args));
    }
    static now() {
      return Real.now() + ahead;
    }
  };
}

if (CORES !== undefined) {
  os.availableParallelism = () => Number(CORES);
  os.cpus = () => Array.from({ length: Number(CORES) }, () => ({ model: '', speed: 1, times: {} }));
}

syncBuiltinESMExports();
