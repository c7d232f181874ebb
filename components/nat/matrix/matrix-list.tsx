'use client';

import type { ReactNode } from 'react';
import { Select } from '@/components/controls/select';
import { cellKey } from '@/components/nat/matrix/cell-key';
import { CellMark } from '@/components/nat/matrix/cell-mark';
import { cellSentence } from '@/components/nat/matrix/cell-text';
import styles from '@/components/nat/matrix/matrix.module.css';
import { type MatrixWords, placeName, placeShort } from '@/components/nat/matrix/matrix-words';
import type { MatrixState } from '@/components/nat/matrix/use-matrix';
import { PLACES, type Place } from '@/lib/simulator/matrix-places';

/** One row of the matrix at a time, for a screen that is too narrow for all. */
export function MatrixList({
  cells,
  a,
  words,
  onChoose,
  onPlay,
}: {
  readonly cells: MatrixState['cells'];
  /** The row. */
  readonly a: Place;
  readonly words: MatrixWords;
  readonly onChoose: (a: Place) => void;
  readonly onPlay: (a: Place, b: Place) => void;
}): ReactNode {
  const options = PLACES.map((place) => ({
    value: place,
    label: isNat(place)
      ? `${placeShort(place, words)}: ${placeName(place, words)}`
      : placeName(place, words),
  }));
  return (
    <div className={styles['narrow']}>
      <Select label={words.row} options={options} value={a} onChange={onChoose} />
      <ul className={styles['list']} aria-label={words.rowOf(placeName(a, words))}>
        {PLACES.map((b) => {
          const cell = cells.get(cellKey(a, b));
          return (
            <li key={b}>
              <button
                type="button"
                className={styles['entry']}
                aria-label={cellSentence(a, b, cell, words)}
                onClick={() => onPlay(a, b)}
              >
                <span>
                  {isNat(b) ? (
                    <>
                      <span className={styles['short']}>{placeShort(b, words)}</span>{' '}
                      <span className={styles['long']}>{placeName(b, words)}</span>
                    </>
                  ) : (
                    placeName(b, words)
                  )}
                </span>
                <span className={styles['mark']} data-path={cell?.path}>
                  <CellMark cell={cell} words={words} />
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function isNat(place: Place): boolean {
  return place !== 'public' && place !== 'udp-blocked';
}
