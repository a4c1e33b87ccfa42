import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { usePane } from '../context';
import { LevelIcon } from './LevelIcon';

const useStyles = makeStyles({
  root: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXXS },
});

/** Says plainly whether every part of the form was found. The tab 填报 names what was not. */
export function Binding({ lost, strays }: { lost: readonly string[]; strays: number }) {
  const styles = useStyles();
  const { words } = usePane();
  const whole = lost.length === 0 && strays === 0;
  const said = [
    ...(lost.length > 0 ? [words.t('header.lost', { count: lost.length })] : []),
    ...(strays > 0 ? [words.t('header.strays', { count: strays })] : []),
  ];
  return (
    <span className={styles.root}>
      {whole ? <CheckmarkCircle16Regular aria-hidden /> : <LevelIcon level="warning" />}
      <Text size={200}>{whole ? words.t('header.bound') : said.join(' · ')}</Text>
    </span>
  );
}
