/** Resource options: what a resource inherits, and the form in which transforms see them. */
import { type RegisterResourceRequest, TransformResourceOptions } from "@pulumi/pulumi/proto/resource_pb";
import type { Goal } from "../deployment/goal";
import { durationSeconds } from "./duration";

/**
 * Sets the options that a resource inherits from its parent.
 * @param samePackage whether the parent's provider is of the resource's package
 */
export function inheritOptions(request: RegisterResourceRequest, parent: Goal, samePackage: boolean): void {
    if (!request.getDeletedwith()) request.setDeletedwith(parent.deletedWith);
    if (!request.hasProtect() && parent.protect !== undefined) request.setProtect(parent.protect);
    if (!request.hasRetainondelete() && parent.retainOnDelete !== undefined) {
        request.setRetainondelete(parent.retainOnDelete);
    }
    const isComponent = !request.getCustom() && !request.getRemote();
    if (!request.getProvider() && (isComponent || samePackage)) request.setProvider(parent.provider);
}

export function transformOptions(request: RegisterResourceRequest, provider: string): TransformResourceOptions {
    const options = new TransformResourceOptions()
        .setImport(request.getImportid())
        .setDependsOnList(request.getDependenciesList())
        .setIgnoreChangesList(request.getIgnorechangesList())
        .setReplaceOnChangesList(request.getReplaceonchangesList())
        .setReplacementTrigger(request.getReplacementTrigger())
        .setVersion(request.getVersion())
        .setAliasesList(request.getAliasesList())
        .setProvider(provider)
        .setHideDiffList(request.getHidediffsList())
        .setCustomTimeouts(request.getCustomtimeouts())
        .setPluginDownloadUrl(request.getPlugindownloadurl())
        .setDeletedWith(request.getDeletedwith())
        .setReplaceWithList(request.getReplaceWithList())
        .setAdditionalSecretOutputsList(request.getAdditionalsecretoutputsList())
        .setHooks(request.getHooks());
    if (request.hasProtect()) options.setProtect(request.getProtect() ?? false);
    if (request.hasRetainondelete()) options.setRetainOnDelete(request.getRetainondelete() ?? false);
    if (request.getDeletebeforereplacedefined() || request.getDeletebeforereplace()) {
        options.setDeleteBeforeReplace(request.getDeletebeforereplace());
    }
    request.getProvidersMap().forEach((value, key) => options.getProvidersMap().set(key, value));
    request.getPluginchecksumsMap().forEach((value, key) => options.getPluginChecksumsMap().set(key, value));
    return options;
}

/** The part of a goal that comes from the options alone. */
export const goalOptions = (options: TransformResourceOptions) => ({
    ...(options.hasProtect() && { protect: options.getProtect() ?? false }),
    ...(options.hasRetainOnDelete() && { retainOnDelete: options.getRetainOnDelete() ?? false }),
    deletedWith: options.getDeletedWith(),
    ...(options.hasDeleteBeforeReplace() && { deleteBeforeReplace: options.getDeleteBeforeReplace() ?? false }),
    ignoreChanges: options.getIgnoreChangesList(),
    additionalSecretOutputs: options.getAdditionalSecretOutputsList(),
    timeouts: timeoutsOf(options),
    hooks: {
        beforeCreate: options.getHooks()?.getBeforeCreateList() ?? [],
        afterCreate: options.getHooks()?.getAfterCreateList() ?? [],
    },
});

function timeoutsOf(options: TransformResourceOptions): Goal["timeouts"] {
    const timeouts = options.getCustomTimeouts();
    return {
        create: durationSeconds(timeouts?.getCreate() ?? ""),
        update: durationSeconds(timeouts?.getUpdate() ?? ""),
        delete: durationSeconds(timeouts?.getDelete() ?? ""),
        read: durationSeconds(timeouts?.getRead() ?? ""),
    };
}
