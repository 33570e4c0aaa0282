/** What the Pod Security Standard "restricted" asks of a pod. */
export const pod = (group: number) => ({
    automountServiceAccountToken: false,
    enableServiceLinks: false,
    // What the registry at the target asks for; the operators put it here: see README.md.
    imagePullSecrets: [{ name: "registry" }],
    securityContext: { runAsNonRoot: true, fsGroup: group, seccompProfile: { type: "RuntimeDefault" } },
});

/** What it asks of a container; and a file system that nobody can write to. */
export const hardened = (user: number) => ({
    runAsNonRoot: true,
    runAsUser: user,
    allowPrivilegeEscalation: false,
    readOnlyRootFilesystem: true,
    capabilities: { drop: ["ALL"] },
});
