/** The commands of the runbooks, and the site on which each is run. */

const sogo = "components/sogo/RUNBOOK.md";
export const sogoCommands = [
    { file: sogo, to: "3. **Restore", on: "primary" },
    { file: sogo, from: "3. **Restore", to: "4. **Promote", on: "target" },
    { file: sogo, from: "4. **Promote", to: "## The way back", on: "promoted target" },
] as const;

const nextcloud = "components/commands/failover.sh";
export const nextcloudCommands = [
    { file: nextcloud, from: "fence)", to: "copy)", on: "primary" },
    // A primary that is fenced is as a target that waits.
    { file: nextcloud, from: "copy)", to: "promote)", on: "target" },
    { file: nextcloud, from: "promote)", on: "promoted target" },
] as const;
