/** Unpacks the packaged browser once, before journeys that run side by side would do so at the same time. */
import { browserProgram } from './harness.mjs';

await browserProgram();
