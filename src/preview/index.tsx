import { createRoot } from 'react-dom/client';
import { PreviewApp } from './PreviewApp';

const container = document.getElementById('app');
if (container) createRoot(container).render(<PreviewApp />);
