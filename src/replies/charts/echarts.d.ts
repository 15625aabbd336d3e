/** ECharts in one file, which the package describes only for its main entry. */
declare module 'echarts/dist/echarts.esm.min.mjs' {
  export { init } from 'echarts';
}
