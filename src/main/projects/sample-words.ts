/** Words from which the fictional sample projects are put together. */

/** One kind of work within a category, and how its projects read. */
export interface SampleWork {
  kind: string
  industry: string
  industryCode: string
  trade: string
  name: string
  measures: string
}

/** Invented trade names; no real enterprise is meant. */
export const BRANDS = [
  '云岭',
  '青禾',
  '澄宇',
  '润泽',
  '金澜',
  '恒岳',
  '瑞川',
  '华桐',
  '锦源',
  '泰和',
  '新越',
  '博远',
  '天衡',
  '盛阳',
  '嘉木',
  '安澜',
  '启明',
  '宏图',
  '永信',
  '九峰',
]

export const SUFFIXES = ['有限公司', '股份有限公司', '科技有限公司', '实业有限公司']

export const SURNAMES = ['王', '李', '张', '刘', '陈', '杨', '赵', '黄', '周', '吴', '徐', '孙']

/** By the letter that stands for the category in 项目编号 (附件1 column order). */
export const WORKS: Record<string, SampleWork[]> = {
  A: [
    {
      kind: '超低排放改造',
      industry: '水泥制造',
      industryCode: '3011',
      trade: '水泥',
      name: '水泥熟料生产线超低排放改造',
      measures: '窑尾增设 SCR 脱硝，更换高效袋式除尘器，物料转运点全密闭收尘，完成评估监测',
    },
    {
      kind: '工业炉窑综合整治',
      industry: '黑色金属铸造',
      industryCode: '3391',
      trade: '铸造',
      name: '冲天炉改电炉项目',
      measures: '淘汰 10 吨/小时及以下冲天炉，新建中频感应电炉，配套袋式除尘',
    },
    {
      kind: '生物质锅炉综合治理',
      industry: '热力生产和供应',
      industryCode: '4430',
      trade: '热能',
      name: '生物质锅炉超低排放改造',
      measures: '更换炉内燃烧系统，增设布袋除尘和 SNCR 脱硝，安装在线监测并联网',
    },
    {
      kind: '低效废气治理设施提升改造',
      industry: '粘土砖瓦及建筑砌块制造',
      industryCode: '3031',
      trade: '建材',
      name: '隧道窑脱硫除尘设施提升改造',
      measures: '拆除简易碱法脱硫，改为石灰石—石膏湿法脱硫加湿式电除尘，投加系统自动化',
    },
    {
      kind: '清洁能源替代',
      industry: '金属制品业',
      industryCode: '3311',
      trade: '金属制品',
      name: '热处理炉煤改电项目',
      measures: '以煤为燃料的热处理炉改用电加热，拆除原燃煤设施',
    },
  ],
  B: [
    {
      kind: '清洁原料替代',
      industry: '包装装潢及其他印刷',
      industryCode: '2319',
      trade: '包装印刷',
      name: '水性油墨替代项目',
      measures: '溶剂型油墨改用水性油墨，替代比例不低于 80%，建立采购、消耗、库存台账',
    },
    {
      kind: '清洁原料替代',
      industry: '金属结构制造',
      industryCode: '3311',
      trade: '钢结构',
      name: '高固体分涂料替代项目',
      measures: '底漆、面漆改用高固体分涂料，留存检测报告和 MSDS，更新喷涂设备',
    },
    {
      kind: '清洁原料替代',
      industry: '木质家具制造',
      industryCode: '2110',
      trade: '家具',
      name: '水性涂料替代项目',
      measures: '油性漆改水性漆，改造干燥线，停用原溶剂型涂料库房',
    },
  ],
  C: [
    {
      kind: '简易低效VOCs治理设施提升',
      industry: '汽车零部件及配件制造',
      industryCode: '3670',
      trade: '汽车零部件',
      name: '涂装废气 RTO 治理项目',
      measures: '拆除光氧催化装置，新建沸石转轮加 RTO，去除效率不低于 80%',
    },
    {
      kind: 'VOCs无组织排放整治',
      industry: '化学原料和化学制品制造业',
      industryCode: '2614',
      trade: '化工',
      name: '储罐与装卸废气收集治理',
      measures: '储罐呼吸气接入气柜，装卸鹤管密闭改造，废水池加盖负压收集',
    },
    {
      kind: '泄漏检测与修复(LDAR)',
      industry: '有机化学原料制造',
      industryCode: '2614',
      trade: '新材料',
      name: 'LDAR 检测与修复项目',
      measures: '全厂密封点建档，每季度检测一轮，泄漏点 15 日内修复并复测',
    },
    {
      kind: 'VOCs在线监测联网',
      industry: '塑料制品业',
      industryCode: '2929',
      trade: '塑业',
      name: '废气在线监测安装联网',
      measures: '主要排放口安装非甲烷总烃在线监测设备，与生态环境部门联网',
    },
  ],
  D: [
    {
      kind: '扬尘污染治理',
      industry: '干散货港口服务',
      industryCode: '5532',
      trade: '港务',
      name: '堆场封闭与喷淋抑尘项目',
      measures: '建设封闭式料仓和皮带廊道，堆场加装固定喷枪，出口设车辆冲洗台',
    },
    {
      kind: '油气回收治理',
      industry: '机动车燃油零售',
      industryCode: '5265',
      trade: '石油销售',
      name: '加油站三次油气回收改造',
      measures: '安装三次油气回收处理装置和在线监测，完成验收检测',
    },
    {
      kind: '餐饮油烟治理',
      industry: '餐饮业',
      industryCode: '6210',
      trade: '餐饮管理',
      name: '餐饮油烟在线监控安装',
      measures: '面积 100 平方米以上餐饮店安装高效油烟净化设施和在线监控',
    },
    {
      kind: '岸电设施建设改造',
      industry: '货运港口',
      industryCode: '5532',
      trade: '码头',
      name: '码头岸电设施改造',
      measures: '干散货泊位岸电设施升级改造，开展使用情况登记',
    },
  ],
}

/** Deadlines as the plan and the districts write them. */
export const DEADLINES = [
  '2023年4月底前',
  '2023年6月底前',
  '9月底前',
  '2023年10月底前',
  '2023年底前',
]

/** Stages of the sample and how many of a hundred stand at each. */
export const STAGES: [status: string, share: number][] = [
  ['未开工', 16],
  ['在建', 32],
  ['调试', 9],
  ['已完成', 24],
  ['已验收', 10],
  ['已销号', 6],
  ['关停退出', 2],
  ['取消调整', 1],
]
