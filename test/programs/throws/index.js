throw new Error("the region is not set");
