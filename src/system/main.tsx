import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { browserEnvironment } from '../api/browserEnvironment';
import { createApiClient } from '../api/createApiClient';
import { App } from './App';
import { createSystemApi } from './compose/createSystemApi';
import './system.css';

createRoot(document.getElementById('system')!).render(
  <StrictMode>
    <App api={createSystemApi(createApiClient(window.location.origin, browserEnvironment))} />
  </StrictMode>,
);
