import './signIn.css';
import { AUTHORIZE_PATH } from '../../contract/authorizePath';

// The dialog has to begin on a page of ours; where it goes from here is always the same.
window.location.replace(`${AUTHORIZE_PATH}${window.location.search}`);
