import './signIn.css';
import { OAUTH } from '../../contract/signIn';

// The dialog has to begin on a page of ours; where it goes from here is always the same.
window.location.replace(`${OAUTH.authorize}${window.location.search}`);
