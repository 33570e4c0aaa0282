export { cloudOf, operatorsOf, type Cloud } from "./clouds";
export { findEndpoint, findTopLevelDomain, hostOf, type Endpoint } from "./endpoints";
export { failoverPairs, pairsBetween, type FailoverPair } from "./failover-pairs";
export {
    assuranceLevelRows,
    c3aCriteria,
    framework,
    frameworks,
    openQuestionsOf,
    type Framework,
    type FrameworkRow,
    type OpenQuestion,
} from "./frameworks";
export {
    countryName,
    countryNames,
    judgePlace,
    jurisdictionOf,
    jurisdictions,
    outside,
    parseAllowed,
    type Allowed,
    type Judgement,
    type Jurisdiction,
} from "./jurisdictions";
export { findOperator, nearestOperator, operatorOf, operators, operatorWithId, type Operator } from "./operators";
export {
    areIndependent,
    controlledBy,
    findOwner,
    lawOf,
    ultimateParent,
    ultimateParents,
    type Controlled,
    type Independence,
    type OperatorLaw,
    type Owner,
} from "./ownership";
export { operatorOfPackage, type PackageOperator } from "./packages";
export { isPublicPartition } from "./partitions";
export {
    findPlace,
    knownPlaces,
    knownProviders,
    nearestAllowed,
    nearestPlaceName,
    pairOf,
    placesNamed,
    type AdditionalPlace,
    type NamedPlace,
    type Place,
    type PlaceQuery,
} from "./places";
export { placeOfSaas } from "./saas-places";
export { qualificationsOf, qualifiedIn, type Qualification } from "./qualifications";
export { CatalogError } from "./table";
export { managedClusterAt } from "./cluster-hosts";
export { placeOfHost } from "./host-place";
