package site

// field is what a label announces.
type field uint8

const (
	noField field = iota
	nameField
	representativeField
	numberField
	addressField
	phoneField
	mailField
	mailOrderField
	otherField // announces something that is none of these, and so ends the value before
	thirdField // announces another company: a host, a gateway, an escrow service
)

// siteFields are the fields by the ID of their finding.
var siteFields = map[string]field{
	"business_name": nameField, "representative": representativeField, "registration_number": numberField,
	"address": addressField, "phone": phoneField, "email": mailField, "mail_order_number": mailOrderField,
}

// labelTexts are the words that announce each field, separated by commas.
// Spaces in them, and between any of their letters on a page, do not count.
// Longer ones win, so that 대표전화 is no representative.
var labelTexts = [...]struct {
	field field
	texts string
}{
	{nameField, "상호,상호명,상호(법인명),회사명,회사이름,회사상호,법인명,법인상호,업체명,업체,사업자명,사업체명,사업장명,상점명,쇼핑몰명,기업명,회사,단체명,판매자명,판매자상호,판매자,운영사,운영회사,운영주체," +
		"company,company name,companyname,business name,trade name,corporate name,corp name,corporation,firm name,name of company,shop name,store name,legal name,registered name,mall name"},
	{representativeField, "대표,대표자,대표이사,대표자명,대표자성명,대표이사명,대표명,대표성명,대표인,대표님,대표원장,원장,공동대표,공동대표이사,각자대표,각자대표이사,사업자대표,사업주,업주,성명(대표자)," +
		"ceo,c.e.o,ceo name,owner,representative,representative director,representative name,president,chief executive officer,director,managing director,name of representative,founder & ceo,rep"},
	{numberField, "사업자등록번호,사업자번호,사업자등록,사업자등록증번호,사업자등록증,등록번호,사업자,사업등록번호,법인사업자등록번호,사업자No,사업자등록No,biz no,bizno,biz.no,biz license,biz. license,biz registration no,biz reg no," +
		"business license,business licence,business license no,business license number,business licence no,business no,business number,business reg no,business reg number,business registration,business registration no,business registration number,business reg. no,business id,business registration num,company reg no,company reg.no,company registration no,company registration number,company registration,company license,registration no,registration number,reg no,tax id,tax id no,tax registration number,corporate registration number,corporate reg. no,brn,permit,business permit,company no,company number,business permit no,b/l,vat no"},
	{addressField, "주소,사업장주소,사업장,사업장소재지,사업장소재지주소,소재지,사업소재지,본점소재지,본사소재지,본사주소,본점주소,회사주소,영업소재지,본사,본점,도로명주소,매장주소,상점주소,주소지,사업장주소지,사무실,사무소,오시는길,영업소소재지,회사위치," +
		"address,add,addr,business address,company address,office address,head office,office,headquarters,hq,location,registered address,registered office"},
	{phoneField, "전화,대표전화,전화번호,대표전화번호,대표번호,유선전화,유선번호,고객센터,고객센터전화,고객센터번호,고객센터전화번호,고객센터대표번호,고객상담,고객상담전화,고객지원,고객지원센터,고객만족센터,고객문의,고객행복센터,상담전화,상담문의,문의,문의전화,문의번호,전화문의,주문전화,연락처,대표연락처,소비자상담전화,소비자상담,사업장전화번호,콜센터,전화상담,구매문의,주문문의,상품문의,휴대폰,핸드폰,휴대전화,모바일,a/s문의,대표전화/팩스,전화/팩스," +
		"tel,tel no,tel.no,telephone,telephone no,phone,phone no,phone number,telephone number,call,call center,callcenter,customer center,customer service,cs center,c/s center,cs,c/s,cscenter,customer support,contact,contact us,contact number,hotline,main phone,main,mobile,hp,t,m,p,h.p,tel/fax,t/f"},
	{mailField, "이메일,이메일주소,전자우편,전자우편주소,전자메일,메일,메일주소,대표메일,대표이메일,문의메일,메일문의,이메일문의,고객문의메일,고객센터메일,고객센터이메일,문의이메일,회사메일,email주소,e-mail주소," +
		"email,e-mail,e.mail,mail,email address,e-mail address,contact email,support email,customer email,e"},
	{mailOrderField, "통신판매업,통신판매업신고,통신판매업신고번호,통신판매업번호,통신판매신고,통신판매신고번호,통신판매번호,통신판매,통신판매업허가,통신판매업허가번호,통신판매허가번호,통신판매업자신고번호,통신판매업등록,통신판매업등록번호,통신판매등록번호,통신판매업신고증,통신판매업신고증번호,통신판매업신고No,통신판매업No,통신판매업자신고,통신판매업신고현황,통판번호,통판신고번호,통신판매업자번호,통신판매업종신고번호,인터넷통신판매업신고,인터넷통신판매업신고번호," +
		"mail order,mail-order,mail order license,mail-order license,mail order licence,mail order license no,mail-order license no,mail order no,mail-order no,mail order number,mail-order number,mail order business,mail order business no,mail-order business,mail order business license,mail-order business license,mail order business report,mail-order business report number,mail-order business report no,mail order business report number,mail order business registration no,mail-order business registration number,mail-order business registration,mail-order business registration no,mail-order registration number,mail-order registration no,mail-order report no,mail order report number,mail-order report number,mail-order sales registration number,mail order sales registration no,mail-order sales registration no,mail-order sales business report number,mail-order sales business report no,mail-order-sales registration,online business license,online license,online order license,online sales license,online sales registration number,online sales registration no,online shop license,e-commerce license,e-commerce registration no,e-commerce registration number,e-commerce permit,ecommerce license,ecommerce registration number,e-commerce business registration number,network reg no,network reg. no,mall order license,communication sales license,telemarketing license,online business registration number,distance selling registration no"},
	{otherField, "상호/대표,상호/대표자,상호/대표자명,상호및대표자,상호및대표자명,상호및대표자성명,상호명및대표자성명,상호명및대표자명,상호/대표자성명,상호명/대표자명,법인명및대표자,회사명및대표자,회사명및대표자명,상호명/대표자,상호명/대표자명,상호명및대표자,회사명/대표자,회사명/대표,법인명/대표자,상호·대표자,company/ceo,개인정보보호책임자,개인정보관리책임자,개인정보책임자,개인정보보호,개인정보처리책임자,개인정보담당자,개인정보관리자,개인정보보호담당자,개인정보보호최고책임자,개인정보보호책임,개인정보담당,개인정보,정보보호책임자,정보관리책임자,정보책임자,정보보호최고책임자,청소년보호책임자,청소년보호담당자,책임자,관리책임자,담당자,담당,직책,소속,부서,성명,이름,발행인,편집인,매니저,점장,실장," +
		"팩스,팩스번호,대표팩스,fax,fax no,fax number,facsimile,f,법인등록번호,법인번호,법인등록No,corporate no,corporate registration no,계좌,계좌번호,입금계좌,무통장입금,무통장입금계좌,무통장계좌,입금계좌안내,계좌안내,은행계좌,은행계좌안내,은행정보,은행,예금주,예금주명,입금은행,입금안내,bank,bank info,bank account,bankinfo,account,account holder,account info,depositor," +
		"운영시간,업무시간,상담시간,영업시간,근무시간,고객센터운영시간,고객센터이용시간,상담가능시간,이용시간,평일,점심시간,점심,토요일,주말,일요일,공휴일,휴무,휴무일,lunch,weekday,mon-fri,open,hours,business hours,office hours,opening hours,mon,time," +
		"반품주소,교환반품주소,교환/반품주소,반품/교환주소,교환및반품주소,반품및교환주소,반품지,반품지주소,교환반품지,반품처,반품배송지,교환/반품지,출고지,출고지주소,물류센터,물류센터주소,물류창고,창고,공장,지점,지사,쇼룸,연구소,return address,returns address,returns,warehouse,logistics center,factory,branch,showroom,r&d center," +
		"제휴,제휴문의,제휴/입점,입점문의,제휴메일,광고문의,광고제휴,입점/제휴문의,제휴/광고,제휴및입점문의,대량구매문의,도매문의,업무제휴,사업제휴,partnership,사업자정보확인,사업자정보,사업자확인,사업자 정보보기,사업자정보조회,신고번호,신고기관,신고기관명,통신판매업신고기관,통신판매업신고기관명,관할,업태,종목,업종,사업종류,개업일,설립일,설립연도,자본금,의료기관명칭,건강기능식품,건강기능식품신고번호,건강기능식품영업신고,건강기능식품판매업,영업신고,영업신고번호,영업허가번호,의료기기판매업,의료기기판매업신고번호,의료기기판매업신고,학원등록번호,학원설립운영등록번호,평생교육시설,원격평생교육시설,직업정보제공사업신고번호,직업정보제공사업,유료직업소개,부가통신사업,부가통신사업신고번호,부가통신사업자신고번호,출판사신고번호,출판등록번호,인터넷신문등록번호,관광사업등록번호,관광사업자등록번호,여행업등록번호,신문사업등록번호,제호,등록일,발행일,주류통신판매승인,주류통신판매,축산물판매업,식품제조,특허번호,상표등록번호,자동차관리사업등록번호,화장품책임판매업," +
		"우편번호,zip code,zipcode,zip,postal code,카카오톡,카톡,카톡문의,카카오톡문의,카카오채널,카카오톡채널,카카오톡상담,kakao,kakaotalk,kakao talk,인스타그램,instagram,블로그,blog,youtube,유튜브,홈페이지,홈페이지주소,사이트,사이트명,서비스명,브랜드,브랜드명,brand,도메인,website,web,homepage,url,network,copyright,copyrights,copyright ⓒ,copyright(c),copyright©,©,ⓒ,all rights reserved,cpo,c.p.o,privacy officer,chief privacy officer,data protection officer,dpo,personal information manager,personal info manager,personal info. manager,info manager,privacy manager,person in charge of personal information,private information manager,privacy,manager,chief information officer,cio,publisher,editor,design,designed by,design by,created by,developed by,powered by,hosting designed by,hosting by,홈페이지제작,제작,디자인,webmaster,비고,상품명,제조사,제조자,제조국,원산지,수입자,판매원,제조원,브랜드사,모델명,배송비,판매가,소비자가,법적고지,이용약관,개인정보처리방침,개인정보취급방침,보험,보증보험,비즈니스문의"},
	{thirdField, "호스팅,호스팅서비스,호스팅서비스제공자,호스팅서비스사업자,호스팅제공자,호스팅제공,호스팅사업자,호스팅업체,호스팅사,호스팅서비스제공,호스팅by,웹호스팅,서버호스팅,사이트호스팅,쇼핑몰호스팅,hosting,hosting service,hosting provider,hosting services,hosting service provider,hosted by,server hosting," +
		"pg,pg사,pg사명,pg서비스,전자결제,전자결제대행,전자결제대행사,결제대행,결제대행사,결제대행업체,결제서비스,전자지급결제대행,전자지급결제대행업자,payment gateway,payment provider,구매안전,구매안전서비스,구매안전서비스가입,구매안전서비스확인,구매안전서비스제공자,에스크로,에스크로서비스,에스크로가입,에스크로구매안전서비스,에스크로사업자,escrow,결제대금예치업,결제대금예치업등록번호,지급보증,채무지급보증,채무지급보증안내,배송업체,배송사,택배사,택배,이용택배사,계약택배사,지정택배사,개인정보처리위탁,위탁업체,수탁업체,수탁자,수탁사,통신판매중개자,통신판매중개업자,통신판매중개업체,중개자,판매대행,개인정보위탁,솔루션,쇼핑몰솔루션,solution,sms발송,세무대리"},
}
