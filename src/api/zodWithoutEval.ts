import { z } from 'zod';

/**
 * For pages, as the very first of their imports: zod looks whether it may make code from text once a schema is made, and each look is a violation of the page's content
 * security policy, which is then reported and logged.
 */
z.config({ jitless: true });
