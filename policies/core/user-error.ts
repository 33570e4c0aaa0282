/** Something the user can put right: its message is the one line they read. Exit code 1. */
export class CommandError extends Error {
    override readonly name = "CommandError";
}
