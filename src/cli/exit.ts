/** The numbers that the program ends with. */
export const exit = {
  good: 0,
  /** Errors were found in the files, or the request cannot be met. */
  faults: 1,
  /** A command or an option that does not exist, or a setting that cannot be. */
  wrongUse: 2,
  /** A fault of the program itself (`EX_SOFTWARE` of sysexits). */
  programFault: 70,
  /** Stopped by Ctrl-C: 128 and the number of the signal. */
  interrupted: 130,
  /** Stopped from outside (SIGTERM). */
  terminated: 143,
} as const;
