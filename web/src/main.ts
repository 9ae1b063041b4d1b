import '@fontsource-variable/source-sans-3/wght.css';
import './styles.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { listen } from './router.svelte';
import { loadSession } from './session.svelte';
import { applyTheme } from './theme.svelte';

applyTheme();
listen();
void loadSession();
const target = document.getElementById('app');
if (target) mount(App, { target });
