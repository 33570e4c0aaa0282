/** An error that the user can correct. Its text is always shown; exit code 1. */
export class UserError extends Error {
    override readonly name = "UserError";
}
