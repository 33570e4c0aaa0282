/** The harness of rule tests, as rule authors have it. */
export * from "../testing/resources";
export * from "../testing/test-rule";
