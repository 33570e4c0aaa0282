/**
 * Something the user can put right. Its message is always shown: one line that says what is wrong and what to do. The
 * command line ends with exit code 1.
 */
export class UserError extends Error {
    override readonly name: string = "UserError";
}
