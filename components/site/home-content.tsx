import type { ReactNode } from 'react';
import { HomeCall } from '@/components/site/home-call';
import styles from '@/components/site/home-content.module.css';
import { OriginLegend } from '@/components/site/origin-legend';
import { PhaseLegend } from '@/components/site/phase-legend';
import { catalogue } from '@/content/catalogue';
import type { Locale } from '@/content/locale';

/** The home page: the call first, then what its picture means, and for whom it is. */
export function HomeContent({ locale }: { readonly locale: Locale }): ReactNode {
  const { home } = catalogue(locale).interface;
  return (
    <div className={styles['page']}>
      <section className={styles['opening']}>
        <div>
          <h1>{home.heading}</h1>
          <p className={styles['lead']}>{home.lead}</p>
        </div>
        <HomeCall locale={locale} />
      </section>
      <section aria-labelledby="phases">
        <h2 id="phases" className={styles['title']}>
          {home.phasesHeading}
        </h2>
        <PhaseLegend locale={locale} />
        <p className={styles['note']}>{home.phasesNote}</p>
      </section>
      <div className={styles['columns']}>
        <section aria-labelledby="origins">
          <h2 id="origins" className={styles['label']}>
            {home.originsHeading}
          </h2>
          <p>{home.originsLead}</p>
          <OriginLegend locale={locale} />
        </section>
        <section aria-labelledby="whom">
          <h2 id="whom" className={styles['label']}>
            {home.whomHeading}
          </h2>
          <dl className={styles['whom']}>
            {Object.values(home.whom).map(({ name, text }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </div>
  );
}
