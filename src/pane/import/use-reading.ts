import { useEffect, useState } from 'react';
import { readChosen, type FileRead, type ReadFile } from './read-file';

/** Reads a file once; null until that is done. */
export function useReading(file: File, read: ReadFile): FileRead | null {
  const [result, setResult] = useState<FileRead | null>(null);
  useEffect(() => {
    let here = true;
    void readChosen(file, read).then((done) => {
      if (here) setResult(done);
    });
    return () => {
      here = false;
    };
  }, [file, read]);
  return result;
}
