/** Where the database of SOGo is. */
export interface DatabaseAddress {
    readonly host: string;
    readonly port: number;
    readonly name: string;
    readonly user: string;
    /** The file of the authorities that its certificate is checked with. */
    readonly authority: string;
}
