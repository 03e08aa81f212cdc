import { installOffice } from './installOffice';

const here = document.currentScript;
if (!(here instanceof HTMLScriptElement)) throw new Error("The workbench's office.js must be loaded by a script element.");

installOffice(new URL(here.src).origin, new URL('microsoft/excel-web-16.00.debug.js', here.src).href);
