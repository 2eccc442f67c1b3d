import { messages } from '#platform/values/messages.ts';

export const assistanceTexts = messages({
  vi: {
    title: 'Trợ giúp AI',
    lead: 'Máy gợi ý câu chữ cho tin, bài; người viết xem từng chỗ rồi mới lấy. Mặc định tắt. Tên người, số điện thoại, thư điện tử, số giấy tờ, địa chỉ được che trước khi gửi đi, theo những gì máy nhận ra.',
    isOn: (model: string, at: string, by: string) => `Đang bật: ${model}. ${by} đặt lúc ${at}.`,
    isOff: 'Đang tắt.',
    never: 'Chưa kết nối.',
    connect: 'Kết nối dịch vụ',
    connectLead: 'Bất kỳ dịch vụ nào dùng giao diện của OpenAI (chat/completions). Khóa được niêm lại, không hiện ra lần nữa.',
    connectSubmit: 'Kết nối và bật',
    connected: 'Đã bật trợ giúp AI.',
    off: 'Tắt trợ giúp AI',
    switchedOff: 'Đã tắt trợ giúp AI và xóa khóa.',
    history: 'Lịch sử',
    byMachine: (model: string, prompt: string, at: string, by: string) => `${model}, mẫu lệnh ${prompt}, ${by} hỏi lúc ${at}`,
  },
  en: {
    title: 'Help by AI',
    lead: 'A model suggests words for stories; whoever writes looks at each place before taking it. It is off unless connected. Names, telephones, e-mails, numbers of papers and addresses are covered before they leave, as far as a machine finds them.',
    isOn: (model, at, by) => `On: ${model}. Set by ${by} at ${at}.`,
    isOff: 'Off.',
    never: 'Not connected.',
    connect: 'Connect a service',
    connectLead: 'Any service that speaks as OpenAI does (chat/completions). The key is sealed and never shown again.',
    connectSubmit: 'Connect and switch on',
    connected: 'Help by AI is on.',
    off: 'Switch help by AI off',
    switchedOff: 'Help by AI is off, and the key was deleted.',
    history: 'History',
    byMachine: (model, prompt, at, by) => `${model}, template ${prompt}, asked by ${by} at ${at}`,
  },
});
