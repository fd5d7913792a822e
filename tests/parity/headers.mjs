// The roster's headers in both languages.

import { YEARS } from './decider_figures.mjs';

export const CHINESE_HEADER = {
    id: '工号',
    name: '姓名',
    unit: '部门',
    level: '级别',
    organizer: '组织',
    route: '途径',
    ...Object.fromEntries(
        YEARS.flatMap((year) => [
            [`${year}_general`, `${year}公需`],
            [`${year}_professional`, `${year}专业`],
            [`${year}_other`, `${year}其他`],
            [`${year}_total`, `${year}总学时`],
            [`${year}_completed`, `${year}完成`],
        ]),
    ),
    insured_locally: '社保在嘉兴',
    full_time_locally: '全职在嘉兴',
    employment_contract: '劳动合同',
    wage_records: '工资流水',
    tax_records: '个税证明',
};

/** Also under the name that a completion mark had before. */
export const ENGLISH_HEADER = Object.fromEntries([
    ...Object.entries(CHINESE_HEADER).map(([english, chinese]) => [chinese, english]),
    ...YEARS.map((year) => [`${year}考核`, `${year}_completed`]),
]);
