/** Style sheets that webpack extracts; they export nothing. */
declare module '*.css';
