import { connect } from './app/connect.ts';
import { startWindow } from './app/start.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no #root');
startWindow(root, connect());
