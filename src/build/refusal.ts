/**
 * Why a request cannot be met where no file is at fault: an ID that no record has, a folder that is not there, a
 * file that cannot be written. `message` says what is wrong, `remedy` in the imperative what to do now.
 */
export interface Refusal {
  readonly message: string;
  readonly remedy: string;
}
