/** Takes PDF files apart, away from the window's own thread. */
import 'pdfjs-dist/build/pdf.worker.min.mjs';
