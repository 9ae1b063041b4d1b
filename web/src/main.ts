import '@fontsource-variable/source-sans-3/wght.css';
import './styles.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { listen } from './router.svelte';
import { applyTheme } from './theme.svelte';

applyTheme();
listen();
const target = document.getElementById('app');
if (target) mount(App, { target });
