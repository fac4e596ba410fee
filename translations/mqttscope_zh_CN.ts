<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>BrokerWording</name>
    <message>
        <source>QoS %1</source>
        <translation>QoS %1</translation>
    </message>
    <message>
        <source>retain</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>id %1</source>
        <translation>ID %1</translation>
    </message>
    <message>
        <source>Link opened</source>
        <translation>链路已建立</translation>
    </message>
    <message>
        <source>Link lost</source>
        <translation>链路已断开</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation>已断开连接</translation>
    </message>
    <message>
        <source>Keep alive ran out</source>
        <translation>保活超时</translation>
    </message>
    <message>
        <source>No CONNECT came</source>
        <translation>未收到 CONNECT</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>已被接管</translation>
    </message>
    <message>
        <source>Session resumed</source>
        <translation>会话已恢复</translation>
    </message>
    <message>
        <source>Session expired</source>
        <translation>会话已过期</translation>
    </message>
    <message>
        <source>Will published</source>
        <translation>遗嘱已发布</translation>
    </message>
    <message>
        <source>Ill-formed %1</source>
        <translation>%1 格式错误</translation>
    </message>
    <message>
        <source>Not MQTT</source>
        <translation>不是 MQTT</translation>
    </message>
    <message>
        <source>Protocol broken</source>
        <translation>违反协议</translation>
    </message>
    <message>
        <source>Packet too large</source>
        <translation>报文过大</translation>
    </message>
    <message>
        <source>Message dropped</source>
        <translation>消息已丢弃</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>Turned away</source>
        <translation>已拒之门外</translation>
    </message>
    <message>
        <source>Broker stopped</source>
        <translation>服务器已停止</translation>
    </message>
    <message>
        <source>From %1.</source>
        <translation>来自 %1。</translation>
    </message>
    <message>
        <source>%1 closed the link without DISCONNECT.</source>
        <translation>%1 未发送 DISCONNECT 就关闭了链路。</translation>
    </message>
    <message>
        <source>MQTT %1 from %2.</source>
        <translation>MQTT %1，来自 %2。</translation>
    </message>
    <message>
        <source>By its own wish.</source>
        <translation>客户端主动断开。</translation>
    </message>
    <message>
        <source>Nothing came for one and a half times its keep alive, so the link was closed.</source>
        <translation>超过保活时间的 1.5 倍未收到任何数据，链路已关闭。</translation>
    </message>
    <message>
        <source>%1 opened a link and said nothing, so it was closed.</source>
        <translation>%1 建立链路后未发送任何数据，链路已关闭。</translation>
    </message>
    <message>
        <source>Another client came with the same identifier; the link of %1 was closed.</source>
        <translation>另一个客户端使用相同的 ID 连入；%1 的链路已关闭。</translation>
    </message>
    <message>
        <source>Its subscriptions and waiting messages were still here.</source>
        <translation>其订阅和待发消息仍保留在此。</translation>
    </message>
    <message>
        <source>It did not come back in time; its subscriptions are forgotten.</source>
        <translation>它未按时重新连接；其订阅已清除。</translation>
    </message>
    <message>
        <source>Topic %1.</source>
        <translation>主题 %1。</translation>
    </message>
    <message>
        <source>The first packet from %1 was no CONNECT.</source>
        <translation>%1 发来的第一个报文不是 CONNECT。</translation>
    </message>
    <message>
        <source>What %1 sent cannot be cut into packets.</source>
        <translation>%1 发来的数据无法拆分为报文。</translation>
    </message>
    <message>
        <source>%1 announced a packet larger than this broker takes.</source>
        <translation>%1 声明的报文超过了本服务器接受的大小。</translation>
    </message>
    <message>
        <source>%1: it expired, or too much was waiting for this client.</source>
        <translation>%1：消息已过期，或此客户端的待发消息过多。</translation>
    </message>
    <message>
        <source>%1: larger than this client takes.</source>
        <translation>%1：超过了此客户端接受的大小。</translation>
    </message>
    <message>
        <source>%1 came when all links were taken.</source>
        <translation>%1 连入时，所有链路均已占用。</translation>
    </message>
    <message>
        <source>All links were closed; sessions and retained messages are forgotten.</source>
        <translation>所有链路已关闭；会话和保留消息已清除。</translation>
    </message>
    <message>
        <source>payload %1 B</source>
        <translation>消息内容 %1 B</translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>Another program already listens on port %1.</source>
        <translation>已有其他程序在监听端口 %1。</translation>
    </message>
    <message>
        <source>It may be another broker, such as mosquitto. Stop it, or choose another port here.</source>
        <translation>可能是另一个服务器，例如 mosquitto。请停止它，或在此选择其他端口。</translation>
    </message>
    <message>
        <source>Port %1 is kept for the administrator.</source>
        <translation>端口 %1 仅限管理员使用。</translation>
    </message>
    <message>
        <source>Choose a port from 1024 to 65535.</source>
        <translation>请选择 1024 到 65535 之间的端口。</translation>
    </message>
    <message>
        <source>This computer has no address %1.</source>
        <translation>本机没有地址 %1。</translation>
    </message>
    <message>
        <source>Listen on this computer only, or on all its addresses.</source>
        <translation>请仅监听本机，或监听本机的所有地址。</translation>
    </message>
    <message>
        <source>The broker could not listen on port %1: %2.</source>
        <translation>服务器无法监听端口 %1：%2。</translation>
    </message>
    <message>
        <source>Try another port.</source>
        <translation>请尝试其他端口。</translation>
    </message>
</context>
<context>
    <name>CertificateWording</name>
    <message>
        <source>%1 expired on %2: ask %3 for a new certificate.</source>
        <translation>%1 已于 %2 过期：请向 %3 申请新证书。</translation>
    </message>
    <message>
        <source>%1 is valid only from %2 on: check this computer&apos;s clock.</source>
        <translation>%1 自 %2 起才有效：请检查本机时钟。</translation>
    </message>
    <message>
        <source>%1 key of %2 bits</source>
        <translation>%1 密钥，%2 位</translation>
    </message>
    <message>
        <source>It is locked with an old cipher: newer programs may refuse it.</source>
        <translation>它使用旧加密算法：较新的程序可能拒绝它。</translation>
    </message>
    <message numerus="yes">
        <source>%1; %n further certificate(s)</source>
        <translation>
            <numerusform>%1；另有 %n 个证书</numerusform>
        </translation>
    </message>
    <message>
        <source>Chain: %1.</source>
        <translation>证书链：%1。</translation>
    </message>
    <message>
        <source>It holds no private key: choose the key&apos;s file below.</source>
        <translation>其中没有私钥：请在下方选择私钥文件。</translation>
    </message>
    <message>
        <source>Its private key is in the file.</source>
        <translation>私钥在同一文件中。</translation>
    </message>
    <message>
        <source>%1 is no authority, so it vouches for nobody: choose the certificate of %2, which issued it.</source>
        <translation>%1 不是签发机构，不能为其他证书担保：请选择其签发者 %2 的证书。</translation>
    </message>
    <message>
        <source>It belongs to the certificate.</source>
        <translation>它与证书匹配。</translation>
    </message>
    <message>
        <source>%1, signed by itself, valid until %2</source>
        <translation>%1，自签名，有效期至 %2</translation>
    </message>
    <message>
        <source>%1, issued by %2, valid until %3</source>
        <translation>%1，由 %2 签发，有效期至 %3</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主体</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>签发者</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>生效时间</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint</source>
        <translation>SHA-256 指纹</translation>
    </message>
    <message>
        <source>A certificate has expired.</source>
        <translation>有证书已过期。</translation>
    </message>
    <message>
        <source>A certificate is not valid yet.</source>
        <translation>有证书尚未生效。</translation>
    </message>
    <message>
        <source>It was issued for other names than this host&apos;s.</source>
        <translation>它是为其他名称而非本主机签发的。</translation>
    </message>
    <message>
        <source>It is signed by itself, or by an authority that is not trusted here.</source>
        <translation>它是自签名的，或由此处不信任的机构签发。</translation>
    </message>
    <message>
        <source>The authority that issued it is not known here.</source>
        <translation>其签发机构在此处未知。</translation>
    </message>
</context>
<context>
    <name>FaultWording</name>
    <message>
        <source>reserved flags set</source>
        <translation>置位保留标志</translation>
    </message>
    <message>
        <source>length of five bytes</source>
        <translation>五字节的长度</translation>
    </message>
    <message>
        <source>a field cut off</source>
        <translation>字段被截断</translation>
    </message>
    <message>
        <source>last byte missing</source>
        <translation>缺少最后一个字节</translation>
    </message>
    <message>
        <source>one byte too many</source>
        <translation>多出一个字节</translation>
    </message>
    <message>
        <source>text that is not UTF-8</source>
        <translation>非 UTF-8 文本</translation>
    </message>
    <message>
        <source>Held back on %1 until it is let go.</source>
        <translation>已在 %1 上扣住，直到放行。</translation>
    </message>
    <message>
        <source>Not sent on %1.</source>
        <translation>未在 %1 上发送。</translation>
    </message>
    <message>
        <source>Goes out on %1 after %2 ms.</source>
        <translation>将在 %2 毫秒后于 %1 上发出。</translation>
    </message>
    <message>
        <source>Sent twice on %1.</source>
        <translation>已在 %1 上发送两次。</translation>
    </message>
    <message>
        <source>Sent on %1 with another packet identifier.</source>
        <translation>已在 %1 上以另一个报文标识符发送。</translation>
    </message>
    <message>
        <source>Sent damaged on %1: %2.</source>
        <translation>已在 %1 上损坏后发送：%2。</translation>
    </message>
</context>
<context>
    <name>ProfileWording</name>
    <message>
        <source>Give the connection a name, so that you find it again.</source>
        <translation>请为连接取一个名称，以便日后查找。</translation>
    </message>
    <message>
        <source>Enter the broker&apos;s host name or address, such as broker.example.org.</source>
        <translation>请输入服务器的主机名或地址，例如 broker.example.org。</translation>
    </message>
    <message>
        <source>Enter the topic the last will is published to, or switch the will off.</source>
        <translation>请输入遗嘱要发布到的主题，或关闭遗嘱。</translation>
    </message>
    <message>
        <source>Row %1 has no topic filter: enter one or remove the row.</source>
        <translation>第 %1 行没有主题过滤器：请输入或删除该行。</translation>
    </message>
    <message>
        <source>This cannot be empty.</source>
        <translation>此项不能为空。</translation>
    </message>
    <message>
        <source>The client identifier is longer than the 65535 bytes MQTT can carry.</source>
        <translation>客户端 ID 超过了 MQTT 可承载的 65535 字节。</translation>
    </message>
    <message>
        <source>MQTT 3.1 needs a client identifier: enter one or have one generated.</source>
        <translation>MQTT 3.1 要求有客户端 ID：请输入或自动生成一个。</translation>
    </message>
    <message>
        <source>MQTT 3.1 allows 23 bytes here: shorten it, or choose a later version.</source>
        <translation>MQTT 3.1 在此处最多允许 23 字节：请缩短，或选择更高版本。</translation>
    </message>
    <message>
        <source>Without a client identifier the server cannot keep a session: enter one, or tick clean start.</source>
        <translation>没有客户端 ID，服务端无法保留会话：请输入一个，或勾选“全新开始”。</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>This is no address of a broker: it begins with mqtt://, mqtts://, ws:// or wss://, or is a bare host name.</source>
        <translation>这不是服务器地址：地址应以 mqtt://、mqtts://、ws:// 或 wss:// 开头，或只写主机名。</translation>
    </message>
    <message>
        <source>A host name has no spaces and no slashes; a path has a field of its own.</source>
        <translation>主机名不能含空格和斜杠；路径有单独的输入框。</translation>
    </message>
    <message>
        <source>The path of a WebSocket begins with a slash, such as /mqtt.</source>
        <translation>WebSocket 路径以斜杠开头，例如 /mqtt。</translation>
    </message>
    <message>
        <source>MQTT 3.1 and 3.1.1 send no password without a user name: enter one.</source>
        <translation>MQTT 3.1 和 3.1.1 不能只发送密码而没有用户名：请输入用户名。</translation>
    </message>
    <message>
        <source>There is no such file: choose it again.</source>
        <translation>文件不存在：请重新选择。</translation>
    </message>
    <message>
        <source>A private key needs the certificate that goes with it.</source>
        <translation>私钥需要与其配套的证书。</translation>
    </message>
    <message>
        <source>Anybody on the way can pose as this broker and read everything, the password too. For tests only.</source>
        <translation>链路上的任何人都可以冒充此服务器并读取全部内容，包括密码。仅供测试使用。</translation>
    </message>
    <message>
        <source>Without TLS the password crosses the network in clear text.</source>
        <translation>不使用 TLS 时，密码会以明文在网络上传输。</translation>
    </message>
    <message>
        <source>0 is not allowed here: enter a number from 1 on.</source>
        <translation>此处不能为 0：请输入不小于 1 的数。</translation>
    </message>
    <message>
        <source>Row %1 repeats a filter: the server keeps only the last of them.</source>
        <translation>第 %1 行的过滤器重复：服务端只保留其中最后一个。</translation>
    </message>
    <message>
        <source>Row %1: a shared subscription cannot have No Local.</source>
        <translation>第 %1 行：共享订阅不能设置 No Local。</translation>
    </message>
    <message>
        <source>%1 is not there.</source>
        <translation>%1 不存在。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>Check the permissions of the file.</source>
        <translation>请检查文件权限。</translation>
    </message>
    <message>
        <source>%1 is damaged (%2) and was left out.</source>
        <translation>%1 已损坏（%2），已跳过。</translation>
    </message>
    <message>
        <source>Mend the file; it is read again when it changes.</source>
        <translation>请修复该文件；文件更改后会重新读取。</translation>
    </message>
    <message>
        <source>It was kept as %1; earlier versions lie in the folder .backup beside it.</source>
        <translation>原文件已另存为 %1；更早的版本在同级的 .backup 文件夹中。</translation>
    </message>
    <message>
        <source>%1 was made by a later version of this program and was left out.</source>
        <translation>%1 由本程序的更高版本创建，已跳过。</translation>
    </message>
    <message>
        <source>Install the newer program to use it; the file is not touched.</source>
        <translation>要使用它，请安装更新版本的程序；该文件不会被改动。</translation>
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>无法写入 %1：%2。</translation>
    </message>
    <message>
        <source>Nothing is lost while the program runs. Make the folder writable, then try again.</source>
        <translation>程序运行期间不会丢失任何内容。请将文件夹设为可写，然后重试。</translation>
    </message>
    <message>
        <source>%1 could not be written: the disk is full.</source>
        <translation>无法写入 %1：磁盘已满。</translation>
    </message>
    <message>
        <source>Nothing is lost while the program runs. Free some space, then try again.</source>
        <translation>程序运行期间不会丢失任何内容。请释放一些空间，然后重试。</translation>
    </message>
    <message>
        <source>The saved password is no longer there.</source>
        <translation>保存的密码已不存在。</translation>
    </message>
    <message>
        <source>Enter it again.</source>
        <translation>请重新输入。</translation>
    </message>
    <message>
        <source>No keychain service answers on this computer.</source>
        <translation>本机没有密钥环服务响应。</translation>
    </message>
    <message>
        <source>Start one, or let the program ask for the password each time.</source>
        <translation>请启动密钥环服务，或让程序每次询问密码。</translation>
    </message>
    <message>
        <source>The keychain refused access to the password.</source>
        <translation>密钥环拒绝访问该密码。</translation>
    </message>
    <message>
        <source>Unlock the keychain and allow this program to use it.</source>
        <translation>请解锁密钥环，并允许本程序使用它。</translation>
    </message>
    <message>
        <source>The keychain did not answer.</source>
        <translation>密钥环没有响应。</translation>
    </message>
    <message>
        <source>Look for a question of the keychain that waits for you, then try again.</source>
        <translation>请查看是否有密钥环的询问窗口在等待您处理，然后重试。</translation>
    </message>
    <message>
        <source>The file with the saved passwords cannot be used: %1.</source>
        <translation>无法使用保存密码的文件：%1。</translation>
    </message>
    <message>
        <source>Check the permissions of the program&apos;s data folder.</source>
        <translation>请检查程序数据文件夹的权限。</translation>
    </message>
    <message>
        <source>The keychain reported an error: %1.</source>
        <translation>密钥环报告错误：%1。</translation>
    </message>
    <message>
        <source>Try again, or let the program ask for the password each time.</source>
        <translation>请重试，或让程序每次询问密码。</translation>
    </message>
    <message>
        <source>Kept in the system&apos;s keychain.</source>
        <translation>保存在系统密钥环中。</translation>
    </message>
    <message>
        <source>Kept in a file that only you can read, not encrypted: no keychain is in use.</source>
        <translation>保存在仅您可读的文件中，未加密：当前未使用密钥环。</translation>
    </message>
    <message>
        <source>Kept until the program ends: neither a keychain nor a file could be used.</source>
        <translation>保留到程序退出为止：密钥环和文件均无法使用。</translation>
    </message>
    <message>
        <source>Enter the path of the broker&apos;s socket, such as /run/mosquitto/mosquitto.sock.</source>
        <translation>请填写服务器套接字的路径，例如 /run/mosquitto/mosquitto.sock。</translation>
    </message>
    <message>
        <source>Enter the proxy&apos;s host name or address.</source>
        <translation>请填写代理的主机名或地址。</translation>
    </message>
    <message>
        <source>The path is longer than the 107 bytes that the operating system takes for a socket: move it, or link to it.</source>
        <translation>路径超过操作系统对套接字允许的 107 字节：请移动它，或为它建立链接。</translation>
    </message>
    <message>
        <source>Row %1: the name of a header has letters, digits and hyphens only, and is none of the handshake&apos;s own (Host, Connection, Upgrade, Sec-WebSocket-…).</source>
        <translation>第 %1 行：请求头名称只能包含字母、数字和连字符，且不能是握手自身使用的名称（Host、Connection、Upgrade、Sec-WebSocket-…）。</translation>
    </message>
    <message>
        <source>Row %1 repeats a header: put both values into one row, with a comma between them.</source>
        <translation>第 %1 行重复了请求头：请将两个值写在同一行，用逗号分隔。</translation>
    </message>
    <message>
        <source>No certificate was accepted yet: look at the server&apos;s certificate first.</source>
        <translation>尚未接受任何证书：请先查看服务端的证书。</translation>
    </message>
    <message>
        <source>Enter the identity under which the server knows the key.</source>
        <translation>请填写服务器登记该密钥所用的标识。</translation>
    </message>
    <message>
        <source>There is no such folder: choose it again.</source>
        <translation>没有这个文件夹：请重新选择。</translation>
    </message>
    <message>
        <source>Choose the port of the module, or the simulated module.</source>
        <translation>请选择模组所在的端口，或模拟模组。</translation>
    </message>
    <message>
        <source>Choose which module it is: its commands carry the connection.</source>
        <translation>请选择模组型号：连接由它的命令承载。</translation>
    </message>
    <message>
        <source>This is no IP address: enter one that this computer has, such as 192.168.1.20, or leave it empty.</source>
        <translation>这不是 IP 地址：请输入本机拥有的地址，例如 192.168.1.20，或留空。</translation>
    </message>
    <message>
        <source>SRV records belong to a domain, not to an address: enter a domain, or switch them off on the Network page.</source>
        <translation>SRV 记录属于域名而不是地址：请输入域名，或在“网络”页上关闭它。</translation>
    </message>
</context>
<context>
    <name>RemoveProfile</name>
    <message>
        <source>Delete “%1”</source>
        <translation>删除“%1”</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>Not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>Waiting to reconnect</source>
        <translation>等待重连</translation>
    </message>
    <message>
        <source>Disconnecting…</source>
        <translation>正在断开连接…</translation>
    </message>
</context>
<context>
    <name>client::LinkWording</name>
    <message>
        <source>The proxy %1 cannot find the name &quot;%2&quot;.</source>
        <translation>代理 %1 找不到名称“%2”。</translation>
    </message>
    <message>
        <source>Check the host name for typing errors, and whether the proxy leads into the network where it is known.</source>
        <translation>请检查主机名是否有误，以及代理是否通向能解析该名称的网络。</translation>
    </message>
    <message>
        <source>The name &quot;%1&quot; cannot be found.</source>
        <translation>找不到名称“%1”。</translation>
    </message>
    <message>
        <source>Check the host name for typing errors, and that this computer is online.</source>
        <translation>请检查主机名有无拼写错误，以及本机是否已联网。</translation>
    </message>
    <message>
        <source>Nothing listens on the socket %1.</source>
        <translation>套接字 %1 上没有服务在监听。</translation>
    </message>
    <message>
        <source>Check that the broker is running; the file stays behind when it ends.</source>
        <translation>请确认服务器正在运行；它退出后该文件仍会留下。</translation>
    </message>
    <message>
        <source>The proxy %1 was refused by %2 port %3.</source>
        <translation>代理 %1 被 %2 端口 %3 拒绝。</translation>
    </message>
    <message>
        <source>Check the port, and that the broker is running.</source>
        <translation>请检查端口，并确认服务器正在运行。</translation>
    </message>
    <message>
        <source>Nothing listens on %1 port %2: the connection was refused.</source>
        <translation>%1 端口 %2 上没有服务在监听：连接被拒绝。</translation>
    </message>
    <message>
        <source>There is no way through the network to %1.</source>
        <translation>没有通往 %1 的网络路径。</translation>
    </message>
    <message>
        <source>Check the network connection, a VPN, or the address.</source>
        <translation>请检查网络连接、VPN 或地址。</translation>
    </message>
    <message>
        <source>The socket %1 cannot be used.</source>
        <translation>无法使用套接字 %1。</translation>
    </message>
    <message>
        <source>Check the path, that the broker is running, and that you may write to the file.</source>
        <translation>请检查路径、服务器是否正在运行，以及您对该文件是否有写权限。</translation>
    </message>
    <message>
        <source>The server closed the connection.</source>
        <translation>服务端关闭了连接。</translation>
    </message>
    <message>
        <source>The broker&apos;s log tells why. MQTT 3 has no word for it on the wire.</source>
        <translation>原因见服务器的日志。MQTT 3 无法在线路上说明原因。</translation>
    </message>
    <message>
        <source>The connection to %1 failed.</source>
        <translation>连接 %1 失败。</translation>
    </message>
    <message>
        <source>Check host, port and transport, then try again.</source>
        <translation>请检查主机、端口和传输方式，然后重试。</translation>
    </message>
    <message>
        <source>The proxy %1 did not lead to %2 port %3 in time.</source>
        <translation>代理 %1 未能及时连通 %2 端口 %3。</translation>
    </message>
    <message>
        <source>Check the proxy&apos;s address and kind, and whether it may reach that host.</source>
        <translation>请检查代理的地址和类型，以及它能否访问该主机。</translation>
    </message>
    <message>
        <source>%1 port %2 took the connection, but did not answer the TLS handshake in time.</source>
        <translation>%1 端口 %2 接受了连接，但未及时应答 TLS 握手。</translation>
    </message>
    <message>
        <source>The port may speak plain MQTT: 1883 usually does, 8883 speaks TLS.</source>
        <translation>该端口可能是不加密的 MQTT：1883 通常不加密，8883 使用 TLS。</translation>
    </message>
    <message>
        <source>%1 port %2 took the connection, but did not answer the WebSocket request in time.</source>
        <translation>%1 端口 %2 接受了连接，但未及时应答 WebSocket 请求。</translation>
    </message>
    <message>
        <source>The port may speak plain MQTT or TLS: check transport and port.</source>
        <translation>该端口可能是普通 MQTT 或 TLS：请检查传输方式和端口。</translation>
    </message>
    <message>
        <source>%1 port %2 did not answer in time.</source>
        <translation>%1 端口 %2 未及时应答。</translation>
    </message>
    <message>
        <source>A firewall may swallow the connection, or the port may be wrong.</source>
        <translation>连接可能被防火墙丢弃，或者端口不对。</translation>
    </message>
    <message>
        <source>%1 Asked again, it answered with HTTP status %2 (%3).</source>
        <translation>%1再次询问时，它以 HTTP 状态 %2（%3）应答。</translation>
    </message>
    <message>
        <source>%1 It says: %2</source>
        <translation>%1其内容为：%2</translation>
    </message>
    <message>
        <source>The proxy&apos;s name cannot be found (%1).</source>
        <translation>找不到代理的名称（%1）。</translation>
    </message>
    <message>
        <source>Check the proxy&apos;s host name, or connect without a proxy.</source>
        <translation>请检查代理的主机名，或不使用代理直接连接。</translation>
    </message>
    <message>
        <source>The proxy %1 takes no connection.</source>
        <translation>代理 %1 不接受连接。</translation>
    </message>
    <message>
        <source>Check the proxy&apos;s host and port, or connect without a proxy.</source>
        <translation>请检查代理的主机和端口，或不使用代理直接连接。</translation>
    </message>
    <message>
        <source>The proxy %1 wants a user name and password, or does not know these.</source>
        <translation>代理 %1 需要用户名和密码，或不认识所给的用户名和密码。</translation>
    </message>
    <message>
        <source>Enter the login for the proxy; it is not the broker&apos;s.</source>
        <translation>请填写代理的登录信息；它与服务器的登录信息不同。</translation>
    </message>
    <message>
        <source>The proxy %1 does not let connections through to %2 port %3.</source>
        <translation>代理 %1 不允许连接到 %2 端口 %3。</translation>
    </message>
    <message>
        <source>Many proxies allow port 443 only: ask for the port to be opened, or use the broker&apos;s secure WebSocket on 443.</source>
        <translation>许多代理只允许 443 端口：请要求开放该端口，或使用服务器在 443 端口上的安全 WebSocket。</translation>
    </message>
    <message>
        <source>The proxy %1 ended the connection or gave no answer that leads on.</source>
        <translation>代理 %1 断开了连接，或没有给出可继续的应答。</translation>
    </message>
    <message>
        <source>Check the kind of proxy (HTTP or SOCKS5) and its port, and whether it may reach that host.</source>
        <translation>请检查代理的类型（HTTP 或 SOCKS5）和端口，以及它能否访问该主机。</translation>
    </message>
    <message>
        <source>%1 port %2 closed the connection during the TLS handshake, without saying why.</source>
        <translation>%1 端口 %2 在 TLS 握手过程中断开了连接，未说明原因。</translation>
    </message>
    <message>
        <source>The port may not speak TLS, or the server wants a server name (SNI), a client certificate or another TLS version.</source>
        <translation>该端口可能不支持 TLS，或服务端需要服务器名称（SNI）、客户端证书或其他 TLS 版本。</translation>
    </message>
    <message>
        <source>%1 and this program found no TLS version, cipher or protocol that both know.</source>
        <translation>%1 与本程序之间没有共同支持的 TLS 版本、密码套件或协议。</translation>
    </message>
    <message>
        <source>Lower the minimum TLS version, empty the ALPN field, or update the server: below TLS 1.2 nothing is accepted.</source>
        <translation>请降低最低 TLS 版本、清空 ALPN，或升级服务端：低于 TLS 1.2 的版本一律不接受。</translation>
    </message>
    <message>
        <source>The server did not accept the client certificate.</source>
        <translation>服务端未接受客户端证书。</translation>
    </message>
    <message>
        <source>Give the certificate and key of this device, and check that they are still valid.</source>
        <translation>请提供该设备的证书和密钥，并确认它们仍然有效。</translation>
    </message>
    <message>
        <source>The TLS handshake with %1 port %2 failed.</source>
        <translation>与 %1 端口 %2 的 TLS 握手失败。</translation>
    </message>
    <message>
        <source>Check that this port speaks TLS; 1883 usually does not, 8883 does.</source>
        <translation>请确认该端口支持 TLS；1883 通常不支持，8883 支持。</translation>
    </message>
    <message>
        <source>The certificate of %1 has expired.</source>
        <translation>%1 的证书已过期。</translation>
    </message>
    <message>
        <source>Have the server&apos;s certificate renewed, and check this computer&apos;s clock.</source>
        <translation>请让对方更新服务端证书，并检查本机时钟。</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid yet.</source>
        <translation>%1 的证书尚未生效。</translation>
    </message>
    <message>
        <source>Check this computer&apos;s clock.</source>
        <translation>请检查本机时钟。</translation>
    </message>
    <message>
        <source>The certificate of %1 was issued by nobody this program trusts.</source>
        <translation>%1 的证书并非由本程序信任的机构签发。</translation>
    </message>
    <message>
        <source>Give the file of the authority that issued it as CA file, or look at the certificate on the profile&apos;s TLS page and accept it.</source>
        <translation>请将签发机构的证书文件作为 CA 证书，或在连接配置的 TLS 页查看该证书并接受它。</translation>
    </message>
    <message>
        <source>The certificate that the server showed is not for &quot;%1&quot;.</source>
        <translation>服务端出示的证书不适用于“%1”。</translation>
    </message>
    <message>
        <source>Connect by the name in the certificate, or set it as server name.</source>
        <translation>请用证书中的名称连接，或将其设为服务器名称。</translation>
    </message>
    <message>
        <source>%1 showed another certificate than the one you accepted.</source>
        <translation>%1 出示的证书不是您接受过的那一个。</translation>
    </message>
    <message>
        <source>If the server&apos;s certificate was renewed, look at the new one on the profile&apos;s TLS page and accept it; if not, somebody may be in between.</source>
        <translation>如果服务端更换了证书，请在连接配置的 TLS 页查看新证书并接受它；否则可能有人在中间截取。</translation>
    </message>
    <message>
        <source>Nothing was sent: %1</source>
        <translation>未发送任何数据：%1</translation>
    </message>
    <message>
        <source>%1 sent a WebSocket frame that breaks the standard.</source>
        <translation>%1 发送了不符合标准的 WebSocket 帧。</translation>
    </message>
    <message>
        <source>The mistake is on the server&apos;s side, or on that of a proxy before it.</source>
        <translation>问题出在服务端，或出在它前面的代理。</translation>
    </message>
    <message>
        <source>%1 port %2 answered the WebSocket request with something that is no WebSocket (%3).</source>
        <translation>%1 端口 %2 对 WebSocket 请求的应答不是 WebSocket（%3）。</translation>
    </message>
    <message>
        <source>Check that this port speaks WebSocket, and the sub-protocol, usually mqtt.</source>
        <translation>请确认该端口支持 WebSocket，并检查子协议（通常为 mqtt）。</translation>
    </message>
    <message>
        <source>%1 port %2 answered the WebSocket request with HTTP status %3 (%4).</source>
        <translation>%1 端口 %2 以 HTTP 状态 %3（%4）应答了 WebSocket 请求。</translation>
    </message>
    <message>
        <source>Check the login, token or headers that this server wants, and the path.</source>
        <translation>请检查该服务端需要的登录信息、令牌或请求头，以及路径。</translation>
    </message>
    <message>
        <source>Check the path, often /mqtt.</source>
        <translation>请检查路径（通常为 /mqtt）。</translation>
    </message>
    <message>
        <source>Connect to the address it points to.</source>
        <translation>请连接它所指向的地址。</translation>
    </message>
    <message>
        <source>The web server is up, but the broker behind it may not be: try again later.</source>
        <translation>Web 服务正常，但其后的服务器可能未运行：请稍后重试。</translation>
    </message>
    <message>
        <source>Check the path, often /mqtt, and that this port speaks WebSocket.</source>
        <translation>请检查路径（通常为 /mqtt），并确认该端口支持 WebSocket。</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>文件 %1 不存在。</translation>
    </message>
    <message>
        <source>Choose it again.</source>
        <translation>请重新选择。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>Check the permissions of the file.</source>
        <translation>请检查文件权限。</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 是空文件。</translation>
    </message>
    <message>
        <source>Ask for the file again.</source>
        <translation>请重新索取该文件。</translation>
    </message>
    <message>
        <source>%1 is too large to be a certificate or key.</source>
        <translation>%1 太大，不可能是证书或密钥。</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>请选择其他文件。</translation>
    </message>
    <message>
        <source>%1 is cut off: its end is missing.</source>
        <translation>%1 不完整：缺少结尾部分。</translation>
    </message>
    <message>
        <source>Copy or download it again, as a whole.</source>
        <translation>请重新完整地复制或下载。</translation>
    </message>
    <message>
        <source>%1 looks like a certificate or key, but is damaged.</source>
        <translation>%1 看起来是证书或密钥，但已损坏。</translation>
    </message>
    <message>
        <source>Copy or download it again; a mail program may have changed its lines.</source>
        <translation>请重新复制或下载；邮件程序可能改动了其中的换行。</translation>
    </message>
    <message>
        <source>%1 is locked with a password.</source>
        <translation>%1 受密码保护。</translation>
    </message>
    <message>
        <source>Enter its password in the profile.</source>
        <translation>请在连接配置中填写其密码。</translation>
    </message>
    <message>
        <source>The password does not open %1.</source>
        <translation>该密码无法打开 %1。</translation>
    </message>
    <message>
        <source>Enter the one that was chosen when the file was made.</source>
        <translation>请填写创建该文件时设定的密码。</translation>
    </message>
    <message>
        <source>%1 is locked with an old cipher (such as RC2) that OpenSSL has retired.</source>
        <translation>%1 使用了 OpenSSL 已停用的旧加密算法（如 RC2）。</translation>
    </message>
    <message>
        <source>Install OpenSSL&apos;s legacy provider, or have the file made again with a newer program.</source>
        <translation>请安装 OpenSSL 的 legacy 提供者，或用较新的程序重新生成该文件。</translation>
    </message>
    <message>
        <source>%1 holds no certificate.</source>
        <translation>%1 中没有证书。</translation>
    </message>
    <message>
        <source>Choose the certificate&apos;s file, often .crt or .pem.</source>
        <translation>请选择证书文件，通常为 .crt 或 .pem。</translation>
    </message>
    <message>
        <source>%1 holds no private key.</source>
        <translation>%1 中没有私钥。</translation>
    </message>
    <message>
        <source>Choose the key&apos;s file, often .key or .pem.</source>
        <translation>请选择私钥文件，通常为 .key 或 .pem。</translation>
    </message>
    <message>
        <source>The private key in %1 belongs to another certificate.</source>
        <translation>%1 中的私钥属于另一个证书。</translation>
    </message>
    <message>
        <source>Choose certificate and key that were made together.</source>
        <translation>请选择一同生成的证书和私钥。</translation>
    </message>
    <message>
        <source>%1 is a request for a certificate, not the certificate.</source>
        <translation>%1 是证书申请（CSR），不是证书。</translation>
    </message>
    <message>
        <source>Send it to the authority, and choose the certificate that comes back.</source>
        <translation>请将它提交给签发机构，再选择签发回来的证书。</translation>
    </message>
    <message>
        <source>%1 holds a public key only.</source>
        <translation>%1 中只有公钥。</translation>
    </message>
    <message>
        <source>Choose the certificate, or the private key that goes with it.</source>
        <translation>请选择证书，或与之对应的私钥。</translation>
    </message>
    <message>
        <source>%1 is a list of revoked certificates.</source>
        <translation>%1 是证书吊销列表。</translation>
    </message>
    <message>
        <source>Choose the authority&apos;s certificate instead.</source>
        <translation>请改为选择签发机构的证书。</translation>
    </message>
    <message>
        <source>%1 is a Java key store, which only Java reads.</source>
        <translation>%1 是 Java 密钥库，只有 Java 能读取。</translation>
    </message>
    <message>
        <source>Convert it: keytool -importkeystore -srckeystore FILE -destkeystore FILE.p12 -deststoretype PKCS12.</source>
        <translation>请转换：keytool -importkeystore -srckeystore FILE -destkeystore FILE.p12 -deststoretype PKCS12。</translation>
    </message>
    <message>
        <source>%1 is a key for SSH; TLS needs another form.</source>
        <translation>%1 是 SSH 密钥；TLS 需要其他格式。</translation>
    </message>
    <message>
        <source>Choose the key that was made for the certificate.</source>
        <translation>请选择为该证书生成的私钥。</translation>
    </message>
    <message>
        <source>%1 is a key of PuTTY for SSH; TLS needs another form.</source>
        <translation>%1 是 PuTTY 的 SSH 密钥；TLS 需要其他格式。</translation>
    </message>
    <message>
        <source>%1 is a web page: the download failed.</source>
        <translation>%1 是网页：下载未成功。</translation>
    </message>
    <message>
        <source>Download the file again, logged in where it is offered.</source>
        <translation>请登录提供该文件的网站后重新下载。</translation>
    </message>
    <message>
        <source>%1 holds neither a certificate nor a key in a form that is known.</source>
        <translation>%1 中没有可识别格式的证书或密钥。</translation>
    </message>
    <message>
        <source>PEM, DER, PKCS#7 and PKCS#12 are understood, whatever the file&apos;s name.</source>
        <translation>支持 PEM、DER、PKCS#7 和 PKCS#12，与文件名无关。</translation>
    </message>
    <message>
        <source>The DNS of &quot;%1&quot; names no MQTT broker by an SRV record.</source>
        <translation>“%1”的 DNS 没有指明 MQTT 服务器的 SRV 记录。</translation>
    </message>
    <message>
        <source>Check the domain for typing errors, or connect to the broker&apos;s own host and port.</source>
        <translation>请检查域名是否有误，或直接连接服务器的主机和端口。</translation>
    </message>
    <message>
        <source>Nothing can be sent from the address %1: it is none of this computer&apos;s.</source>
        <translation>无法从地址 %1 发送：它不是本机的地址。</translation>
    </message>
    <message>
        <source>Choose an address that this computer has on one of its networks.</source>
        <translation>请选择本机在某个网络上的地址。</translation>
    </message>
    <message>
        <source>The proxy %1 answered with headers that never end (%2 …): 64 KiB of them were read.</source>
        <translation>代理 %1 的应答头部没有尽头（%2 …）：已读取 64 KiB。</translation>
    </message>
    <message>
        <source>That is no answer a proxy may give: check its address and port, or connect without it.</source>
        <translation>代理不应这样应答：请检查其地址和端口，或不经代理连接。</translation>
    </message>
    <message>
        <source>%1 port %2 answered the WebSocket request with headers that never end (%3 …): 64 KiB of them were read.</source>
        <translation>%1 端口 %2 对 WebSocket 请求的应答头部没有尽头（%3 …）：已读取 64 KiB。</translation>
    </message>
    <message>
        <source>The mistake is on the server&apos;s side: check that this port speaks WebSocket.</source>
        <translation>错误在服务器一侧：请检查该端口是否使用 WebSocket。</translation>
    </message>
    <message>
        <source>Nothing was sent: none of the ciphers &quot;%1&quot; can be used here.</source>
        <translation>未发送任何内容：密码套件“%1”在此均不可用。</translation>
    </message>
    <message>
        <source>Write OpenSSL&apos;s names with colons between them, or leave the list empty.</source>
        <translation>请填写 OpenSSL 的名称并用冒号分隔，或将列表留空。</translation>
    </message>
    <message>
        <source>Nothing was sent: TLS-PSK wants an identity and a key in hex digits, two for each byte, of 256 bytes at most.</source>
        <translation>未发送任何内容：TLS-PSK 需要标识和十六进制密钥，每字节两位，最多 256 字节。</translation>
    </message>
    <message>
        <source>Enter both in the profile, as the server has them.</source>
        <translation>请在连接配置中按服务器上的内容填写两者。</translation>
    </message>
    <message>
        <source>%1 port %2 did not accept the pre-shared key.</source>
        <translation>%1 端口 %2 不接受该预共享密钥。</translation>
    </message>
    <message>
        <source>Check the identity and the key digit by digit, and that this port is for TLS-PSK.</source>
        <translation>请逐位核对标识和密钥，并确认该端口用于 TLS-PSK。</translation>
    </message>
</context>
<context>
    <name>client::OneAnswer</name>
    <message>
        <source>The server let the connection in and then said nothing on %1.</source>
        <translation>服务器接受了连接，但没有在 %1 上推送任何内容。</translation>
    </message>
    <message>
        <source>Look in the cloud&apos;s console whether registration is switched on for this product, and whether the device is registered already.</source>
        <translation>请在云控制台查看该产品是否开启了动态注册，以及设备是否已经注册过。</translation>
    </message>
</context>
<context>
    <name>client::Wording</name>
    <message>
        <source>Packet type %1 is reserved in this version of MQTT.</source>
        <translation>报文类型 %1 在此 MQTT 版本中为保留值。</translation>
    </message>
    <message>
        <source>The low four bits of the first byte of %1 are reserved and must not be %2.</source>
        <translation>%1 首字节的低四位为保留位，不能为 %2。</translation>
    </message>
    <message>
        <source>Both QoS bits are set, but there is no QoS 3.</source>
        <translation>两个 QoS 位均已置位，但不存在 QoS 3。</translation>
    </message>
    <message>
        <source>DUP is set, but a message with QoS 0 is never sent again.</source>
        <translation>DUP 已置位，但 QoS 0 消息从不重发。</translation>
    </message>
    <message>
        <source>Remaining Length is %1, but %2 has another length, which is fixed.</source>
        <translation>剩余长度为 %1，但 %2 的长度是固定的另一个值。</translation>
    </message>
    <message>
        <source>The bytes end before the packet does.</source>
        <translation>字节在报文结束前就已耗尽。</translation>
    </message>
    <message>
        <source>%1 ends within a field.</source>
        <translation>%1 在字段中间结束。</translation>
    </message>
    <message>
        <source>Bytes follow the last field of %1, where it should end.</source>
        <translation>%1 的最后一个字段之后还有多余字节，报文本应在此结束。</translation>
    </message>
    <message>
        <source>The Packet Identifier is 0; it must be 1 to 65535.</source>
        <translation>报文标识符为 0；必须为 1 到 65535。</translation>
    </message>
    <message>
        <source>A Variable Byte Integer is longer than four bytes.</source>
        <translation>变长字节整数超过四个字节。</translation>
    </message>
    <message>
        <source>A Variable Byte Integer is written with more bytes than it needs.</source>
        <translation>变长字节整数使用了多于所需的字节数。</translation>
    </message>
    <message>
        <source>A string is not well-formed UTF-8.</source>
        <translation>字符串不是格式正确的 UTF-8。</translation>
    </message>
    <message>
        <source>A string contains the character U+0000.</source>
        <translation>字符串包含字符 U+0000。</translation>
    </message>
    <message>
        <source>The code %1 is not one of those of %2.</source>
        <translation>代码 %1 不属于 %2 的代码。</translation>
    </message>
    <message>
        <source>The reason code %1 is only for the other side to send.</source>
        <translation>原因码 %1 只能由对端发送。</translation>
    </message>
    <message>
        <source>The protocol name is neither MQTT nor MQIsdp.</source>
        <translation>协议名既不是 MQTT 也不是 MQIsdp。</translation>
    </message>
    <message>
        <source>The protocol name does not belong to protocol version %1.</source>
        <translation>协议名与协议版本 %1 不符。</translation>
    </message>
    <message>
        <source>There is no protocol version %1; it is 3, 4 or 5.</source>
        <translation>没有协议版本 %1；只有 3、4 或 5。</translation>
    </message>
    <message>
        <source>The lowest bit of the Connect Flags is reserved and must be 0.</source>
        <translation>连接标志的最低位为保留位，必须为 0。</translation>
    </message>
    <message>
        <source>The will has QoS 3, which does not exist.</source>
        <translation>遗嘱的 QoS 为 3，而 QoS 3 不存在。</translation>
    </message>
    <message>
        <source>The Connect Flags give a QoS for the will, but there is no will.</source>
        <translation>连接标志给出了遗嘱 QoS，但没有遗嘱。</translation>
    </message>
    <message>
        <source>The Connect Flags retain the will, but there is no will.</source>
        <translation>连接标志设置了遗嘱保留，但没有遗嘱。</translation>
    </message>
    <message>
        <source>There is a password without a user name, which only MQTT 5.0 allows.</source>
        <translation>有密码而没有用户名，只有 MQTT 5.0 允许这样。</translation>
    </message>
    <message>
        <source>The client identifier is empty, which is allowed with Clean Session only.</source>
        <translation>客户端 ID 为空，仅在设置了 Clean Session 时才允许。</translation>
    </message>
    <message>
        <source>MQTT 3.1 allows client identifiers of 1 to 23 characters; this one has %1.</source>
        <translation>MQTT 3.1 允许的客户端 ID 为 1 到 23 个字符；此 ID 有 %1 个。</translation>
    </message>
    <message>
        <source>The topic of the will is empty.</source>
        <translation>遗嘱主题为空。</translation>
    </message>
    <message>
        <source>The topic of the will contains # or +, which only filters may.</source>
        <translation>遗嘱主题包含 # 或 +，它们只能用于过滤器。</translation>
    </message>
    <message>
        <source>The Connect Flags announce a will, but it is not all there.</source>
        <translation>连接标志声明有遗嘱，但遗嘱不完整。</translation>
    </message>
    <message>
        <source>The Connect Flags announce a user name, but it is not all there.</source>
        <translation>连接标志声明有用户名，但用户名不完整。</translation>
    </message>
    <message>
        <source>The Connect Flags announce a password, but it is not all there.</source>
        <translation>连接标志声明有密码，但密码不完整。</translation>
    </message>
    <message>
        <source>Bytes follow the last field of CONNECT; is the flag of the user name missing?</source>
        <translation>CONNECT 的最后一个字段之后还有多余字节；是否漏置了用户名标志？</translation>
    </message>
    <message>
        <source>Bytes follow the last field of CONNECT; is the flag of the password missing?</source>
        <translation>CONNECT 的最后一个字段之后还有多余字节；是否漏置了密码标志？</translation>
    </message>
    <message>
        <source>The upper seven bits of the acknowledge flags are reserved and must be 0.</source>
        <translation>确认标志的高七位为保留位，必须为 0。</translation>
    </message>
    <message>
        <source>CONNACK refuses the connection and yet says that a session is present.</source>
        <translation>CONNACK 拒绝了连接，却又表示会话已存在。</translation>
    </message>
    <message>
        <source>The topic name is empty.</source>
        <translation>主题名为空。</translation>
    </message>
    <message>
        <source>The topic name is empty, and there is no Topic Alias in its place.</source>
        <translation>主题名为空，且没有主题别名代替。</translation>
    </message>
    <message>
        <source>The topic name contains # or +, which only filters may.</source>
        <translation>主题名包含 # 或 +，它们只能用于过滤器。</translation>
    </message>
    <message>
        <source>A topic filter is empty.</source>
        <translation>主题过滤器为空。</translation>
    </message>
    <message>
        <source># must stand alone in the last level of a topic filter.</source>
        <translation># 必须单独占据主题过滤器的最后一级。</translation>
    </message>
    <message>
        <source>+ must stand alone in its level of a topic filter.</source>
        <translation>+ 必须单独占据主题过滤器中的一级。</translation>
    </message>
    <message>
        <source>The share name after $share/ is empty.</source>
        <translation>$share/ 之后的共享名为空。</translation>
    </message>
    <message>
        <source>The share name after $share/ contains # or +.</source>
        <translation>$share/ 之后的共享名含有 # 或 +。</translation>
    </message>
    <message>
        <source>The share name is not followed by a topic filter.</source>
        <translation>共享名之后没有主题过滤器。</translation>
    </message>
    <message>
        <source>%1 has no topic filter.</source>
        <translation>%1 没有主题过滤器。</translation>
    </message>
    <message>
        <source>The upper two bits of the subscription options are reserved and must be 0.</source>
        <translation>订阅选项的最高两位为保留位，必须为 0。</translation>
    </message>
    <message>
        <source>The subscription options %1 ask for a QoS that does not exist.</source>
        <translation>订阅选项 %1 请求的 QoS 不存在。</translation>
    </message>
    <message>
        <source>Retain Handling is 3; it must be 0, 1 or 2.</source>
        <translation>Retain Handling 为 3；只能是 0、1 或 2。</translation>
    </message>
    <message>
        <source>No Local is set on a shared subscription.</source>
        <translation>共享订阅上设置了 No Local。</translation>
    </message>
    <message>
        <source>%1 has no code for any topic filter.</source>
        <translation>%1 没有任何主题过滤器的原因码。</translation>
    </message>
    <message>
        <source>Property Length is %1, which is more than is left of the packet.</source>
        <translation>Property Length 为 %1，超出报文剩余的内容。</translation>
    </message>
    <message>
        <source>There is no property with the identifier %1.</source>
        <translation>不存在标识符为 %1 的属性。</translation>
    </message>
    <message>
        <source>%1 is not allowed among the properties of a will.</source>
        <translation>遗嘱属性中不允许出现 %1。</translation>
    </message>
    <message>
        <source>%1 is not allowed in %2.</source>
        <translation>%2 中不允许出现 %1。</translation>
    </message>
    <message>
        <source>%1 runs past the end of the properties.</source>
        <translation>%1 超出属性区的末尾。</translation>
    </message>
    <message>
        <source>%1 is there more than once.</source>
        <translation>%1 出现了不止一次。</translation>
    </message>
    <message>
        <source>%1 is %2; it must be 0 or 1.</source>
        <translation>%1 为 %2；只能是 0 或 1。</translation>
    </message>
    <message>
        <source>%1 is 0, which is not allowed.</source>
        <translation>%1 为 0，这是不允许的。</translation>
    </message>
    <message>
        <source>Response Topic contains # or +, which only filters may.</source>
        <translation>Response Topic 含有 # 或 +，这两个字符只能用于主题过滤器。</translation>
    </message>
    <message>
        <source>A client must not send a Subscription Identifier in PUBLISH.</source>
        <translation>客户端不得在 PUBLISH 中发送 Subscription Identifier。</translation>
    </message>
    <message>
        <source>A server must not send a Session Expiry Interval in DISCONNECT.</source>
        <translation>服务端不得在 DISCONNECT 中发送 Session Expiry Interval。</translation>
    </message>
    <message>
        <source>A client must not send a Server Reference.</source>
        <translation>客户端不得发送 Server Reference。</translation>
    </message>
    <message>
        <source>There is Authentication Data, but no Authentication Method.</source>
        <translation>有 Authentication Data，却没有 Authentication Method。</translation>
    </message>
    <message>
        <source>AUTH has no Authentication Method.</source>
        <translation>AUTH 没有 Authentication Method。</translation>
    </message>
    <message>
        <source>The server refused the connection: %1</source>
        <translation>服务端拒绝了连接：%1</translation>
    </message>
    <message>
        <source>Check user name and password; a cloud&apos;s signature holds for one client identifier and one time.</source>
        <translation>请检查用户名和密码；云平台的签名只对一个客户端 ID 和一个时间有效。</translation>
    </message>
    <message>
        <source>Check user name, password and client identifier, and what the broker allows them.</source>
        <translation>请检查用户名、密码和客户端 ID，以及服务器授予它们的权限。</translation>
    </message>
    <message>
        <source>Use another client identifier; some servers want one, or short ones only.</source>
        <translation>请换一个客户端 ID；有些服务端要求必须有 ID，或只接受较短的 ID。</translation>
    </message>
    <message>
        <source>Try another protocol version; most servers speak 3.1.1.</source>
        <translation>请尝试其他协议版本；多数服务端支持 3.1.1。</translation>
    </message>
    <message>
        <source>Try again later, or ask who runs the broker.</source>
        <translation>请稍后重试，或询问服务器的运营方。</translation>
    </message>
    <message>
        <source>The broker&apos;s log tells more.</source>
        <translation>更多信息见服务器的日志。</translation>
    </message>
    <message>
        <source>The server answered with bytes that are not MQTT (it begins with &quot;%1&quot;): another service listens on this port.</source>
        <translation>服务端应答的字节不是 MQTT（以“%1”开头）：该端口上监听的是其他服务。</translation>
    </message>
    <message>
        <source>Check port and transport: MQTT, MQTT over TLS and WebSocket have ports of their own.</source>
        <translation>请检查端口和传输方式：MQTT、MQTT over TLS 和 WebSocket 各有自己的端口。</translation>
    </message>
    <message>
        <source>The packet list shows what came; the mistake is on the server&apos;s side.</source>
        <translation>报文列表中可以看到收到的内容；错误在服务端一侧。</translation>
    </message>
    <message>
        <source>The server sent an ill-formed packet: %1</source>
        <translation>服务端发送了格式错误的报文：%1</translation>
    </message>
    <message>
        <source>The server answered with bytes that are not MQTT.</source>
        <translation>服务端应答的字节不是 MQTT。</translation>
    </message>
    <message>
        <source>The server&apos;s first packet was not a CONNACK.</source>
        <translation>服务端的第一个报文不是 CONNACK。</translation>
    </message>
    <message>
        <source>The server sent a second CONNACK.</source>
        <translation>服务端发送了第二个 CONNACK。</translation>
    </message>
    <message>
        <source>The server sent a packet that only a client may send.</source>
        <translation>服务端发送了只有客户端才能发送的报文。</translation>
    </message>
    <message>
        <source>The server told of a stored session, but a clean one had been asked for.</source>
        <translation>服务端称存有会话，但请求的是全新会话。</translation>
    </message>
    <message>
        <source>The server sent more unacknowledged messages than our Receive Maximum allows.</source>
        <translation>服务端发送的未确认消息数超出了本端的 Receive Maximum。</translation>
    </message>
    <message>
        <source>The server sent a packet larger than our Maximum Packet Size.</source>
        <translation>服务端发送的报文超出了本端的 Maximum Packet Size。</translation>
    </message>
    <message>
        <source>The server used a topic alias that it had not set or that we did not allow.</source>
        <translation>服务端使用了它未设置过或本端不允许的主题别名。</translation>
    </message>
    <message>
        <source>The server acknowledged a packet in a way that does not fit it.</source>
        <translation>服务端对某个报文的确认与该报文不符。</translation>
    </message>
    <message>
        <source>The server sent an AUTH that does not fit the authentication asked for.</source>
        <translation>服务端发送的 AUTH 与所请求的认证不符。</translation>
    </message>
    <message>
        <source>The server did not answer a PINGREQ in time: the connection is dead.</source>
        <translation>服务端未及时应答 PINGREQ：连接已失效。</translation>
    </message>
    <message>
        <source>Check the network between here and the server.</source>
        <translation>请检查本机与服务端之间的网络。</translation>
    </message>
    <message>
        <source>The connection opened, but the server did not answer CONNECT in time.</source>
        <translation>连接已打开，但服务端未及时应答 CONNECT。</translation>
    </message>
    <message>
        <source>Check that this port speaks MQTT, and whether it expects TLS.</source>
        <translation>请确认该端口支持 MQTT，以及是否要求 TLS。</translation>
    </message>
    <message>
        <source>The server closed the connection without an answer to CONNECT.</source>
        <translation>服务端未应答 CONNECT 就关闭了连接。</translation>
    </message>
    <message>
        <source>Many servers refuse so a wrong client identifier, user name, password or version; or the port expects TLS.</source>
        <translation>许多服务端以此方式拒绝错误的客户端 ID、用户名、密码或版本；也可能是该端口要求 TLS。</translation>
    </message>
    <message>
        <source>The server closed the connection in the middle of a packet: %1 of %2 bytes of %3 had come.</source>
        <translation>服务端在报文中途关闭了连接：%3 的 %2 字节中只收到 %1 字节。</translation>
    </message>
    <message>
        <source>The server closed the connection in the middle of a packet: only the start of %1 had come.</source>
        <translation>服务端在报文中途关闭了连接：%1 只收到了开头部分。</translation>
    </message>
    <message>
        <source>The packet list shows the bytes; the broker&apos;s log may tell why.</source>
        <translation>报文列表中可以看到这些字节；原因可能见服务器的日志。</translation>
    </message>
    <message>
        <source>The server ended the connection: %1</source>
        <translation>服务端结束了连接：%1</translation>
    </message>
    <message>
        <source>Give each client an identifier of its own.</source>
        <translation>请为每个客户端使用各自的客户端 ID。</translation>
    </message>
    <message>
        <source>Another client connected with the same client identifier and took over.</source>
        <translation>另一个客户端以相同的客户端 ID 连接并接管了会话。</translation>
    </message>
    <message>
        <source>The server closes the connection at once after accepting it, again and again: another client seems to use the same client identifier.</source>
        <translation>服务端反复在接受连接后立即将其关闭：似乎有另一个客户端在使用相同的客户端 ID。</translation>
    </message>
    <message>
        <source>Not sent: there is no connection.</source>
        <translation>未发送：没有连接。</translation>
    </message>
    <message>
        <source>Not sent: the topic is empty or has a wildcard in a wrong place.</source>
        <translation>未发送：主题为空，或通配符位置不对。</translation>
    </message>
    <message>
        <source>Not sent: the packet is larger than the %1 bytes that the server takes.</source>
        <translation>未发送：报文超出服务端可接收的 %1 字节。</translation>
    </message>
    <message>
        <source>Not sent: the server takes QoS %1 at most.</source>
        <translation>未发送：服务端最高只支持 QoS %1。</translation>
    </message>
    <message>
        <source>Not sent: the server keeps no retained messages.</source>
        <translation>未发送：服务端不支持保留消息。</translation>
    </message>
    <message>
        <source>Not sent: the server has no wildcard subscriptions.</source>
        <translation>未发送：服务端不支持通配符订阅。</translation>
    </message>
    <message>
        <source>Not sent: the server has no subscription identifiers.</source>
        <translation>未发送：服务端不支持订阅标识符。</translation>
    </message>
    <message>
        <source>Not sent: the server has no shared subscriptions.</source>
        <translation>未发送：服务端不支持共享订阅。</translation>
    </message>
    <message>
        <source>Not sent: the topic alias is larger than the server allows, or stands for nothing yet.</source>
        <translation>未发送：主题别名超出服务端允许的范围，或尚未对应任何主题。</translation>
    </message>
    <message>
        <source>Not sent: all 65535 packet identifiers are in use.</source>
        <translation>未发送：65535 个报文标识符已全部占用。</translation>
    </message>
    <message>
        <source>Not sent: a property or reason code is not allowed in this packet.</source>
        <translation>未发送：有属性或原因码不允许用于该报文。</translation>
    </message>
    <message>
        <source>Not sent: only MQTT 5.0 has this.</source>
        <translation>未发送：仅 MQTT 5.0 支持此功能。</translation>
    </message>
    <message>
        <source>Not sent: %1 requests wait for the server already.</source>
        <translation>未发送：已有 %1 个请求在等待服务端应答。</translation>
    </message>
    <message>
        <source>The connection broke before the server answered.</source>
        <translation>服务端应答之前连接已断开。</translation>
    </message>
    <message>
        <source>The server no longer knows the session; the message may not have arrived.</source>
        <translation>服务端已不再保有该会话；消息可能未送达。</translation>
    </message>
    <message>
        <source>The server has moved: enter &quot;%1&quot; as host in the profile.</source>
        <translation>服务器已迁移：请在连接配置中把主机改为“%1”。</translation>
    </message>
    <message>
        <source>The server asks to use another one for now: &quot;%1&quot;.</source>
        <translation>服务器要求暂时改用另一台服务器：“%1”。</translation>
    </message>
    <message>
        <source>Connect once with a clean start, so that both sides begin anew.</source>
        <translation>请用全新开始（Clean Start）连接一次，让双方重新开始会话。</translation>
    </message>
    <message>
        <source>The server resumed a stored session that is not known here.</source>
        <translation>服务器恢复了一个本地并不知道的已存会话。</translation>
    </message>
    <message>
        <source>The server accepted the connection by another authentication method than the one asked for.</source>
        <translation>服务器接受连接时所用的认证方法与请求的不同。</translation>
    </message>
    <message>
        <source>The server&apos;s part of the authentication is not in the form of the method.</source>
        <translation>服务器发来的认证数据不符合该认证方法的格式。</translation>
    </message>
    <message>
        <source>Check that the server supports this authentication method.</source>
        <translation>请确认服务器支持这种认证方法。</translation>
    </message>
    <message>
        <source>The server answered an authentication that was not ours.</source>
        <translation>服务器应答的不是我们发起的认证。</translation>
    </message>
    <message>
        <source>Something between here and the server may replay old packets.</source>
        <translation>本机与服务器之间可能有设备在重放旧报文。</translation>
    </message>
    <message>
        <source>The server wants the password hashed too few times to be safe.</source>
        <translation>服务器要求的密码散列迭代次数太少，不安全。</translation>
    </message>
    <message>
        <source>Raise the iterations of this user on the server to 4096 or more.</source>
        <translation>请在服务器上把该用户的迭代次数提高到 4096 或以上。</translation>
    </message>
    <message>
        <source>The server wants the password hashed more than a million times.</source>
        <translation>服务器要求的密码散列迭代次数超过一百万次。</translation>
    </message>
    <message>
        <source>Lower the iterations of this user on the server.</source>
        <translation>请在服务器上降低该用户的迭代次数。</translation>
    </message>
    <message>
        <source>The server ended the authentication with an error.</source>
        <translation>服务器以错误结束了认证。</translation>
    </message>
    <message>
        <source>Check user name and password of the authentication.</source>
        <translation>请检查认证所用的用户名和密码。</translation>
    </message>
    <message>
        <source>The server could not prove that it knows the password: it may be another server than it says.</source>
        <translation>服务器无法证明自己知道密码：它可能不是它所声称的那台服务器。</translation>
    </message>
    <message>
        <source>Check the host, and that nobody listens in between; nothing was sent.</source>
        <translation>请检查主机地址，并确认中间没有人窃听；没有发送任何消息。</translation>
    </message>
    <message>
        <source>This program was built without Qt MQTT, the engine that this profile asks for.</source>
        <translation>本程序构建时未包含 Qt MQTT，而此连接配置要求使用它。</translation>
    </message>
    <message>
        <source>Choose the program&apos;s own engine on the profile&apos;s Advanced page.</source>
        <translation>请在连接配置的“高级”页选择程序自带的引擎。</translation>
    </message>
    <message>
        <source>Not sent: it waited longer than its Message Expiry Interval.</source>
        <translation>未发送：等待时间超过了它的消息过期间隔。</translation>
    </message>
</context>
<context>
    <name>cloudprofiles::Provisioning</name>
    <message>
        <source>The provisioning service let the connection in and then gave no answer.</source>
        <translation>预配服务接受了连接，但没有应答。</translation>
    </message>
    <message>
        <source>Check ID scope and registration id, and look whether the enrolment is switched on.</source>
        <translation>请检查 ID 范围和注册 ID，并确认该注册已启用。</translation>
    </message>
    <message>
        <source>Look at the enrolment in the portal: its key, and whether it leads to a hub.</source>
        <translation>请在门户中查看该注册：密钥是否正确，以及是否指向某个 IoT 中心。</translation>
    </message>
</context>
<context>
    <name>cloudprofiles::WebRegistration</name>
    <message>
        <source>%1 answered with HTTP status %2.</source>
        <translation>%1 以 HTTP 状态 %2 应答。</translation>
    </message>
    <message>
        <source>Check the host, and whether a proxy answered in its place.</source>
        <translation>请检查主机，以及是否有代理代为应答。</translation>
    </message>
    <message>
        <source>%1 gave no answer in time.</source>
        <translation>%1 没有及时应答。</translation>
    </message>
    <message>
        <source>Check the network connection, and the host.</source>
        <translation>请检查网络连接和主机。</translation>
    </message>
    <message>
        <source>%1 could not be asked: %2.</source>
        <translation>无法向 %1 发出请求：%2。</translation>
    </message>
    <message>
        <source>Check host, port and CA file.</source>
        <translation>请检查主机、端口和 CA 文件。</translation>
    </message>
</context>
<context>
    <name>clouds</name>
    <message>
        <source>Product key</source>
        <translation>ProductKey</translation>
    </message>
    <message>
        <source>ProductKey on the device&apos;s page of the console.</source>
        <translation>控制台设备页面上的 ProductKey。</translation>
    </message>
    <message>
        <source>Device name</source>
        <translation>设备名称</translation>
    </message>
    <message>
        <source>DeviceName, the device&apos;s id inside its product.</source>
        <translation>DeviceName，设备在产品内的名称。</translation>
    </message>
    <message>
        <source>Device secret</source>
        <translation>设备密钥</translation>
    </message>
    <message>
        <source>DeviceSecret, 32 hex digits. Used as text, kept only on this page.</source>
        <translation>DeviceSecret，32 位十六进制字符，按文本使用，只保留在本页面。</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>客户端 ID</translation>
    </message>
    <message>
        <source>Free text; empty means product key, a full stop and device name.</source>
        <translation>任意文本；留空表示 ProductKey、英文句点、设备名称。</translation>
    </message>
    <message>
        <source>Sign method</source>
        <translation>签名方法</translation>
    </message>
    <message>
        <source>Timestamp</source>
        <translation>时间戳</translation>
    </message>
    <message>
        <source>Milliseconds since 1970, &quot;now&quot;, or empty for none. It is part of the signature when it is given; the platform checks no time window.</source>
        <translation>自 1970 年起的毫秒数、“现在”，或留空表示没有。填写时参与签名；平台不检查时间范围。</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>Part of the host name of public instances.</source>
        <translation>公共实例主机名的一部分。</translation>
    </message>
    <message>
        <source>Instance id</source>
        <translation>实例 ID</translation>
    </message>
    <message>
        <source>For an Enterprise or a new public instance, such as iot-06z00abcdef; empty for an old public one.</source>
        <translation>企业版实例或新版公共实例，如 iot-06z00abcdef；旧版公共实例留空。</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>传输方式</translation>
    </message>
    <message>
        <source>Secure mode</source>
        <translation>安全模式</translation>
    </message>
    <message>
        <source>Empty: 2 with TLS, 3 without.</source>
        <translation>留空：TLS 为 2，否则为 3。</translation>
    </message>
    <message>
        <source>Further parameters</source>
        <translation>其他参数</translation>
    </message>
    <message>
        <source>Unsigned pairs such as ext=1,lan=C that go between the bars.</source>
        <translation>写在竖线之间、不参与签名的参数，如 ext=1,lan=C。</translation>
    </message>
    <message>
        <source>Aliyun IoT Platform</source>
        <translation>阿里云物联网平台</translation>
    </message>
    <message>
        <source>a control character</source>
        <translation>控制字符</translation>
    </message>
    <message>
        <source>The host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>The client id</source>
        <translation>客户端 ID </translation>
    </message>
    <message>
        <source>The user name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>The password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>TCP</source>
        <translation>TCP</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>WebSocket</source>
        <translation>WebSocket</translation>
    </message>
    <message>
        <source>Secure WebSocket</source>
        <translation>安全 WebSocket</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 is empty: copy it from the cloud&apos;s console.</source>
        <translation>“%1”为空：请从云平台控制台复制。</translation>
    </message>
    <message>
        <source>%1 is longer than the %2 characters the cloud allows: look for something pasted twice or into the wrong field.</source>
        <translation>“%1”超过平台允许的 %2 个字符：检查是否粘贴了两次，或粘贴到了别的字段。</translation>
    </message>
    <message>
        <source>%1 contains a blank, often one that came along with a copy: remove it.</source>
        <translation>“%1”中有空格，往往是复制时带进来的：请删除。</translation>
    </message>
    <message>
        <source>%1 contains the full-width character %2: switch the input method to half-width and type it again.</source>
        <translation>“%1”中有全角字符 %2：请把输入法切换到半角后重新输入。</translation>
    </message>
    <message>
        <source>%1 contains %2, which no cloud hands out here: copy the value again.</source>
        <translation>“%1”中有 %2，平台不会给出这样的值：请重新复制。</translation>
    </message>
    <message>
        <source>%1 must not contain %2, which separates the parts of the credentials.</source>
        <translation>“%1”中不能有 %2，它是各部分之间的分隔符。</translation>
    </message>
    <message>
        <source>%1 must be digits only.</source>
        <translation>“%1”只能是数字。</translation>
    </message>
    <message>
        <source>%1 is not Base64 text: copy it again, with the equals signs at its end.</source>
        <translation>“%1”不是 Base64 文本：请重新复制，包括末尾的等号。</translation>
    </message>
    <message>
        <source>%1 has a value that this cloud does not know: choose one of the list.</source>
        <translation>平台没有“%1”的这个取值：请从列表中选择。</translation>
    </message>
    <message>
        <source>This cloud has no input &quot;%1&quot;: look at the spelling, also of capitals.</source>
        <translation>该平台没有“%1”这一项：请检查拼写和大小写。</translation>
    </message>
    <message>
        <source>%1 must be name=value pairs joined by commas, and %2 is none.</source>
        <translation>“%1”应为用逗号连接的 名称=值，而 %2 不是。</translation>
    </message>
    <message>
        <source>%1 must not set %2: it has a field of its own.</source>
        <translation>“%1”中不能设置 %2：它有单独的字段。</translation>
    </message>
    <message>
        <source>%1 looks like a device secret (32 hex digits): the values may be exchanged.</source>
        <translation>“%1”看起来像设备密钥（32 位十六进制）：可能填反了。</translation>
    </message>
    <message>
        <source>The device secret looks like a product key: the two may be exchanged.</source>
        <translation>设备密钥看起来像 ProductKey：两者可能填反了。</translation>
    </message>
    <message>
        <source>The secure mode does not say what the transport is: 2 belongs to TLS, 3 to plain TCP. The cloud has been seen to accept both.</source>
        <translation>安全模式与传输方式不一致：2 对应 TLS，3 对应普通 TCP。实际上平台两种都接受过。</translation>
    </message>
    <message>
        <source>This region has no public instance: enter the instance id, or the host name will not exist.</source>
        <translation>该地域没有公共实例：请填写实例 ID，否则主机名不存在。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate comes from the cloud&apos;s own root, which the system does not know: give that root as CA file in the connection.</source>
        <translation>服务器证书由平台自己的根证书签发，系统不认识它：请在连接中把该根证书指定为 CA 文件。</translation>
    </message>
    <message>
        <source>These credentials have already expired: choose a later time.</source>
        <translation>这些参数已经过期：请选择更晚的时间。</translation>
    </message>
    <message>
        <source>The method is signed as typed, and the cloud knows it in lower case only.</source>
        <translation>方法名按原样参与签名，而平台只认小写。</translation>
    </message>
    <message>
        <source>This host is plain TCP in spite of its name.</source>
        <translation>这个主机虽然叫 mqtts，实际是普通 TCP。</translation>
    </message>
    <message>
        <source>Without TLS everyone on the way can read these credentials.</source>
        <translation>不使用 TLS 时，途经的任何人都能看到这些参数。</translation>
    </message>
    <message>
        <source>The cloud compares this time with its clock: credentials made for another time are refused.</source>
        <translation>平台会用自己的时钟核对这个时间：时间不符的参数会被拒绝。</translation>
    </message>
    <message>
        <source>%1 is not what these inputs give: compare every input with the console.</source>
        <translation>%1与这些输入算出的结果不符：请逐项与控制台核对。</translation>
    </message>
    <message>
        <source>%1 lacks the part between two bars that names secure mode and sign method: use the whole text.</source>
        <translation>%1缺少两条竖线之间的安全模式和签名方法：请使用完整文本。</translation>
    </message>
    <message>
        <source>%1 has its two halves exchanged: device name first, then &amp;, then product key.</source>
        <translation>%1前后两半颠倒了：先设备名称，再 &amp;，再 ProductKey。</translation>
    </message>
    <message>
        <source>%1 was signed over the whole client id: only the text before the first bar is signed.</source>
        <translation>%1对整个客户端 ID 做了签名：只应签第一条竖线之前的部分。</translation>
    </message>
    <message>
        <source>%1 was signed with the bytes that the secret&apos;s hex digits stand for: the digits themselves are the key.</source>
        <translation>%1把密钥当十六进制解码后才签名：应直接用这串字符作密钥。</translation>
    </message>
    <message>
        <source>Empty: 2 with pre-registration, -2 without.</source>
        <translation>留空：预注册为 2，免预注册为 -2。</translation>
    </message>
    <message>
        <source>Returned device token</source>
        <translation>返回的设备令牌</translation>
    </message>
    <message>
        <source>From the answer; then the login is shown.</source>
        <translation>来自应答；填写后显示登录参数。</translation>
    </message>
    <message>
        <source>Aliyun, one product one secret (registration)</source>
        <translation>阿里云，一型一密（动态注册）</translation>
    </message>
    <message>
        <source>Product secret</source>
        <translation>产品密钥</translation>
    </message>
    <message>
        <source>ProductSecret, the same for all devices.</source>
        <translation>ProductSecret，同一产品的所有设备相同。</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>注册方式</translation>
    </message>
    <message>
        <source>Random text</source>
        <translation>随机文本</translation>
    </message>
    <message>
        <source>Signed; empty makes one.</source>
        <translation>参与签名；留空则自动生成。</translation>
    </message>
    <message>
        <source>Returned client id</source>
        <translation>返回的客户端 ID</translation>
    </message>
    <message>
        <source>Aliyun, X.509 certificate</source>
        <translation>阿里云，X.509 证书</translation>
    </message>
    <message>
        <source>Aliyun, TLS with a pre-shared key</source>
        <translation>阿里云，TLS 预共享密钥</translation>
    </message>
    <message>
        <source>Secret access key</source>
        <translation>秘密访问密钥</translation>
    </message>
    <message>
        <source>AWS IoT Core (SigV4 over WebSocket)</source>
        <translation>AWS IoT Core（WebSocket，SigV4 签名）</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>The account&apos;s data endpoint, such as prefix-ats.iot.region.amazonaws.com.</source>
        <translation>账号的数据终端节点，如 prefix-ats.iot.region.amazonaws.com。</translation>
    </message>
    <message>
        <source>Access key id</source>
        <translation>访问密钥 ID</translation>
    </message>
    <message>
        <source>Session token</source>
        <translation>会话令牌</translation>
    </message>
    <message>
        <source>For temporary keys only.</source>
        <translation>仅用于临时密钥。</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>时间（UTC）</translation>
    </message>
    <message>
        <source>20261123T120000Z; empty: now.</source>
        <translation>形如 20261123T120000Z；留空表示现在。</translation>
    </message>
    <message>
        <source>Region of the key</source>
        <translation>密钥的地域</translation>
    </message>
    <message>
        <source>&quot;region&quot;: the same.</source>
        <translation>“region”表示与上面相同。</translation>
    </message>
    <message>
        <source>Escape the credential</source>
        <translation>对凭证转义</translation>
    </message>
    <message>
        <source>AWS signing key</source>
        <translation>AWS 签名密钥</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Azure IoT Hub</source>
        <translation>Azure IoT 中心</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>IoT 中心</translation>
    </message>
    <message>
        <source>Its name or its host name.</source>
        <translation>名称或主机名。</translation>
    </message>
    <message>
        <source>Device id</source>
        <translation>设备 ID</translation>
    </message>
    <message>
        <source>Device key</source>
        <translation>设备密钥</translation>
    </message>
    <message>
        <source>Base64 text; it is decoded.</source>
        <translation>Base64 文本，会先解码。</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Module id</source>
        <translation>模块 ID</translation>
    </message>
    <message>
        <source>Policy name</source>
        <translation>策略名称</translation>
    </message>
    <message>
        <source>Empty for a device&apos;s own key.</source>
        <translation>使用设备自己的密钥时留空。</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Empty: made of hub and device id.</source>
        <translation>留空：由 IoT 中心和设备 ID 组成。</translation>
    </message>
    <message>
        <source>Azure device key of an enrolment group</source>
        <translation>Azure 注册组的设备密钥</translation>
    </message>
    <message>
        <source>Group key</source>
        <translation>组密钥</translation>
    </message>
    <message>
        <source>Registration id</source>
        <translation>注册 ID</translation>
    </message>
    <message>
        <source>Baidu IoT Core</source>
        <translation>百度智能云 IoT Core</translation>
    </message>
    <message>
        <source>IoT Core id</source>
        <translation>IoT Core ID</translation>
    </message>
    <message>
        <source>The device&apos;s name, not its secret.</source>
        <translation>设备名称，不是密钥。</translation>
    </message>
    <message>
        <source>Free text; empty: the device key.</source>
        <translation>任意文本；留空表示与设备 Key 相同。</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>摘要算法</translation>
    </message>
    <message>
        <source>Seconds since 1970 until which the credentials hold.</source>
        <translation>参数的到期时间，自 1970 年起的秒数。</translation>
    </message>
    <message>
        <source>Huawei Cloud IoTDA</source>
        <translation>华为云 IoTDA</translation>
    </message>
    <message>
        <source>The instance&apos;s MQTT address from the console; empty: the older shared instance.</source>
        <translation>控制台上该实例的 MQTT 接入地址；留空表示旧版共享实例。</translation>
    </message>
    <message>
        <source>Hour (UTC)</source>
        <translation>小时（UTC）</translation>
    </message>
    <message>
        <source>YYYYMMDDHH in UTC, or &quot;now&quot;.</source>
        <translation>UTC 时间 YYYYMMDDHH，或“现在”。</translation>
    </message>
    <message>
        <source>Sign type</source>
        <translation>签名类型</translation>
    </message>
    <message>
        <source>0: the hour is not compared with a clock; 1: it is.</source>
        <translation>0：平台不校验时间；1：校验时间。</translation>
    </message>
    <message>
        <source>OneNET</source>
        <translation>中国移动 OneNET</translation>
    </message>
    <message>
        <source>Product id</source>
        <translation>产品 ID</translation>
    </message>
    <message>
        <source>Empty: made of product id and device name.</source>
        <translation>留空：由产品 ID 和设备名称组成。</translation>
    </message>
    <message>
        <source>Token version</source>
        <translation>令牌版本</translation>
    </message>
    <message>
        <source>Authentication information</source>
        <translation>鉴权信息</translation>
    </message>
    <message>
        <source>Tencent Cloud IoT</source>
        <translation>腾讯云物联网</translation>
    </message>
    <message>
        <source>SDK application id</source>
        <translation>SDK 应用 ID</translation>
    </message>
    <message>
        <source>The documentation&apos;s constant; vendor SDKs send 21010406.</source>
        <translation>官方文档中的常量；厂商 SDK 发送 21010406。</translation>
    </message>
    <message>
        <source>Connection id</source>
        <translation>连接 ID</translation>
    </message>
    <message>
        <source>Any text; empty makes one.</source>
        <translation>任意文本；留空则自动生成。</translation>
    </message>
    <message>
        <source>ThingsBoard</source>
        <translation>ThingsBoard</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>访问令牌</translation>
    </message>
    <message>
        <source>Any; empty lets the server choose.</source>
        <translation>任意；留空由服务器决定。</translation>
    </message>
    <message>
        <source>Tuya Link</source>
        <translation>涂鸦 TuyaLink</translation>
    </message>
    <message>
        <source>Seconds since 1970, or &quot;now&quot;.</source>
        <translation>自 1970 年起的秒数，或“现在”。</translation>
    </message>
    <message>
        <source>The data centre&apos;s MQTT address.</source>
        <translation>所在数据中心的 MQTT 地址。</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>One hour from now</source>
        <translation>一小时后</translation>
    </message>
    <message>
        <source>One day from now</source>
        <translation>一天后</translation>
    </message>
    <message>
        <source>One year from now</source>
        <translation>一年后</translation>
    </message>
    <message>
        <source>The host cannot be worked out: enter the address from the cloud&apos;s documentation.</source>
        <translation>主机无法计算得出：请填写平台文档中的地址。</translation>
    </message>
    <message>
        <source>Free text, not signed; empty makes one.</source>
        <translation>任意文本，不参与签名；留空则自动生成。</translation>
    </message>
    <message>
        <source>register: the device exists in the console; regnwl: it need not, in Shanghai only.</source>
        <translation>register：设备已在控制台创建；regnwl：无需预先创建，仅限上海地域。</translation>
    </message>
    <message>
        <source>Free text; before the first login, when product key and device name are not known yet, it must be given.</source>
        <translation>任意文本；首次登录前尚不知道 ProductKey 和 DeviceName 时必须填写。</translation>
    </message>
    <message>
        <source>Aliyun ApsaraMQ for MQTT</source>
        <translation>阿里云微消息队列 MQTT 版</translation>
    </message>
    <message>
        <source>Such as post-cn-0pp12gl0000.</source>
        <translation>例如 post-cn-0pp12gl0000。</translation>
    </message>
    <message>
        <source>Group id</source>
        <translation>组 ID</translation>
    </message>
    <message>
        <source>Such as GID_test.</source>
        <translation>例如 GID_test。</translation>
    </message>
    <message>
        <source>Chosen freely, unique in the group.</source>
        <translation>自行选定，组内唯一。</translation>
    </message>
    <message>
        <source>Access key secret</source>
        <translation>AccessKey Secret</translation>
    </message>
    <message>
        <source>The endpoint from the console; empty: made of the instance id.</source>
        <translation>控制台中的接入点；留空则由实例 ID 生成。</translation>
    </message>
    <message>
        <source>Valid for (s)</source>
        <translation>有效时长（秒）</translation>
    </message>
    <message>
        <source>X-Amz-Expires; empty: not sent.</source>
        <translation>X-Amz-Expires；留空则不发送。</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Signed when it is not 443.</source>
        <translation>不是 443 时参与签名。</translation>
    </message>
    <message>
        <source>As the policy allows; often the thing&apos;s name.</source>
        <translation>须为策略所允许，通常是物品名称。</translation>
    </message>
    <message>
        <source>AWS IoT Core (X.509 certificate)</source>
        <translation>AWS IoT Core（X.509 证书）</translation>
    </message>
    <message>
        <source>443 goes through most firewalls and needs the application protocol x-amzn-mqtt-ca.</source>
        <translation>443 能穿过多数防火墙，需要应用层协议 x-amzn-mqtt-ca。</translation>
    </message>
    <message>
        <source>Authorizer</source>
        <translation>授权方</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Token signature</source>
        <translation>令牌签名</translation>
    </message>
    <message>
        <source>Base64 of the token signed with the authorizer&apos;s RSA key; it is escaped here.</source>
        <translation>用授权方 RSA 密钥对令牌签名后的 Base64；这里会自动转义。</translation>
    </message>
    <message>
        <source>AWS IoT Core (custom authorizer)</source>
        <translation>AWS IoT Core（自定义授权方）</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Whatever the authorizer wants.</source>
        <translation>由授权方决定。</translation>
    </message>
    <message>
        <source>Name of the token</source>
        <translation>令牌键名</translation>
    </message>
    <message>
        <source>Azure Device Provisioning Service</source>
        <translation>Azure 设备预配服务</translation>
    </message>
    <message>
        <source>ID scope</source>
        <translation>ID 作用域</translation>
    </message>
    <message>
        <source>Such as 0ne00ABCDEF.</source>
        <translation>例如 0ne00ABCDEF。</translation>
    </message>
    <message>
        <source>Enrolment</source>
        <translation>注册方式</translation>
    </message>
    <message>
        <source>Seconds since 1970, within ten minutes of the cloud&apos;s clock; 0 or none for a device without a clock.</source>
        <translation>自 1970 年起的秒数，与云端时钟相差不得超过十分钟；没有时钟的设备填 0 或留空。</translation>
    </message>
    <message>
        <source>Without a timestamp it is always MD5.</source>
        <translation>没有时间戳时总是 MD5。</translation>
    </message>
    <message>
        <source>There is no device in this table: it needs a line for each, below a line that names the columns.</source>
        <translation>表中没有设备：首行写列名，其下每台设备一行。</translation>
    </message>
    <message>
        <source>No column of this table is recognised: name them in the first line, such as ProductKey, DeviceName, DeviceSecret.</source>
        <translation>无法识别表中的任何一列：请在首行写列名，例如 ProductKey、DeviceName、DeviceSecret。</translation>
    </message>
    <message>
        <source>A quotation mark in line %1 is not closed.</source>
        <translation>第 %1 行的引号没有闭合。</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>认证方式</translation>
    </message>
    <message>
        <source>%1 carries a blank or a line end that came along with a copy: remove it.</source>
        <translation>%1带有复制时混入的空格或换行，请删除。</translation>
    </message>
    <message>
        <source>%1 must end with name=value pairs joined by commas between two bars, such as |securemode=3,signmethod=hmacsha1|.</source>
        <translation>%1必须以两条竖线之间、用逗号连接的 name=value 结尾，例如 |securemode=3,signmethod=hmacsha1|。</translation>
    </message>
    <message>
        <source>%1 names a sign method that the cloud does not know: write hmacmd5, hmacsha1 or hmacsha256, in small letters.</source>
        <translation>%1中的签名方法云端不认识：请写小写的 hmacmd5、hmacsha1 或 hmacsha256。</translation>
    </message>
    <message>
        <source>%1 was signed with another method than the one named: make the two agree.</source>
        <translation>%1签名所用的方法与声明的方法不同，请使二者一致。</translation>
    </message>
    <message>
        <source>%1 is as long as the signature of another method: MD5 gives 32 digits, SHA-1 gives 40 and SHA-256 gives 64.</source>
        <translation>%1的长度属于另一种签名方法：MD5 为 32 位，SHA-1 为 40 位，SHA-256 为 64 位。</translation>
    </message>
    <message>
        <source>%1 has a length that no sign method gives: something is missing or was added.</source>
        <translation>%1的长度不属于任何签名方法：有缺失或多余的内容。</translation>
    </message>
    <message>
        <source>%1 lacks the method behind its signature, such as ;hmacsha256.</source>
        <translation>%1的签名后面缺少方法名，例如 ;hmacsha256。</translation>
    </message>
    <message>
        <source>%1 was signed without the timestamp that is sent: sign it, too, or do not send it.</source>
        <translation>%1签名时未包含所发送的时间戳：请一并签名，或者不发送。</translation>
    </message>
    <message>
        <source>%1 was signed with a timestamp that is not sent: put timestamp=… between the bars, or leave it out of the signed text.</source>
        <translation>%1签名时包含了没有发送的时间戳：请在竖线之间加上 timestamp=…，或从签名文本中去掉。</translation>
    </message>
    <message>
        <source>%1 was signed with its parts in another order: the order of the names is clientId, deviceName, productKey, timestamp, or as the formula says.</source>
        <translation>%1签名时各部分的顺序不对：应按 clientId、deviceName、productKey、timestamp 的顺序，或按公式规定的顺序。</translation>
    </message>
    <message>
        <source>%1 was signed with separators or a line end that do not belong into the signed text: names and values follow each other as the formula says.</source>
        <translation>%1签名文本中含有不该有的分隔符或换行：名称和值应按公式依次相接。</translation>
    </message>
    <message>
        <source>%1 was signed over another text than the cloud signs: compare the parts of the signed text.</source>
        <translation>%1签名的文本与云端的不同：请对照签名文本的各个部分。</translation>
    </message>
    <message>
        <source>%1 was signed with product key and device name exchanged in the signed text.</source>
        <translation>%1的签名文本中 ProductKey 与 DeviceName 写反了。</translation>
    </message>
    <message>
        <source>%1 was signed with the secret&apos;s text as key: this secret is Base64 and must be decoded first.</source>
        <translation>%1直接用密钥文本签名：该密钥是 Base64，必须先解码。</translation>
    </message>
    <message>
        <source>%1 was signed with a blank or line end behind the secret: read the secret without it.</source>
        <translation>%1签名时密钥末尾带有空格或换行：读取密钥时请去掉。</translation>
    </message>
    <message>
        <source>%1 was signed with capitals and small letters of the secret changed: take the secret as it is.</source>
        <translation>%1签名时改变了密钥的大小写：请原样使用密钥。</translation>
    </message>
    <message>
        <source>%1 was signed with key and message exchanged: the hour is the key, and the secret is the message.</source>
        <translation>%1签名时密钥与消息写反了：小时是密钥，设备密钥是消息。</translation>
    </message>
    <message>
        <source>%1 is an HMAC, and this cloud wants a plain digest of a text that ends with the secret.</source>
        <translation>%1是 HMAC，而该云需要以密钥结尾的文本的普通摘要。</translation>
    </message>
    <message>
        <source>%1 is the right signature in the wrong form: hex digits and Base64 were exchanged.</source>
        <translation>%1签名正确但形式不对：十六进制与 Base64 弄混了。</translation>
    </message>
    <message>
        <source>%1 is right but for its escaping: /, + and = must be written as %2F, %2B and %3D, and what is sent must be what is signed.</source>
        <translation>%1只是转义不对：/、+ 和 = 必须写成 %2F、%2B 和 %3D，并且发送的内容必须与签名的内容一致。</translation>
    </message>
    <message>
        <source>%1 carries the hour of a time zone: the cloud reckons in UTC.</source>
        <translation>%1使用了本地时区的小时：云端按 UTC 计算。</translation>
    </message>
    <message>
        <source>%1 is a token for another device than the one that logs in.</source>
        <translation>%1是另一台设备的令牌，而不是正在登录的设备的。</translation>
    </message>
    <message>
        <source>%1 belongs to another region than the device.</source>
        <translation>%1属于另一个地域，而不是设备所在的地域。</translation>
    </message>
    <message>
        <source>%1 names a region that does not exist: look at its spelling.</source>
        <translation>%1中的地域不存在，请检查拼写。</translation>
    </message>
    <message>
        <source>%1 names a region without a public instance: use the instance&apos;s own host from the console.</source>
        <translation>%1中的地域没有公共实例：请使用控制台中该实例自己的主机名。</translation>
    </message>
    <message>
        <source>%1 belongs to another instance than the device: copy the endpoint of the device&apos;s own instance.</source>
        <translation>%1属于另一个实例：请复制设备所在实例的接入点。</translation>
    </message>
    <message>
        <source>%1 begins with another product than the device belongs to.</source>
        <translation>%1以另一个产品开头，而不是设备所属的产品。</translation>
    </message>
    <message>
        <source>%1 belongs to ApsaraMQ for MQTT, another product of Aliyun with other credentials.</source>
        <translation>%1属于微消息队列 MQTT 版，这是阿里云的另一个产品，连接参数也不同。</translation>
    </message>
    <message>
        <source>%1 names a secure mode that does not fit the transport: 2 is TLS, 3 is plain TCP. The cloud has been seen to accept both.</source>
        <translation>%1中的安全模式与传输方式不符：2 为 TLS，3 为普通 TCP。据观察云端两者都接受。</translation>
    </message>
    <message>
        <source>%1 has expired: make it anew.</source>
        <translation>%1已过期，请重新生成。</translation>
    </message>
    <message>
        <source>%1 was made by a clock that is off: the cloud compares its time with its own.</source>
        <translation>%1是由不准的时钟生成的：云端会把其中的时间与自己的时钟比较。</translation>
    </message>
    <message>
        <source>Part of the older shared instance&apos;s host name.</source>
        <translation>旧版共享实例主机名的一部分。</translation>
    </message>
    <message>
        <source>Kind of id</source>
        <translation>标识类型</translation>
    </message>
    <message>
        <source>0: device id; 2: node id, on old platforms only.</source>
        <translation>0：设备 ID；2：节点 ID，仅用于旧平台。</translation>
    </message>
    <message>
        <source>This cloud refuses a keep-alive below %1 s.</source>
        <translation>该云拒绝小于 %1 秒的保活时间。</translation>
    </message>
    <message>
        <source>This cloud wants a keep-alive of at most %1 s: it refuses a longer one or shortens it.</source>
        <translation>该云要求保活时间不超过 %1 秒：更长的会被拒绝或缩短。</translation>
    </message>
    <message>
        <source>This cloud does not do without keep-alive: choose at most %1 s.</source>
        <translation>该云必须使用保活：请选择不超过 %1 秒的值。</translation>
    </message>
    <message>
        <source>This cloud recommends a keep-alive of %1 s or more.</source>
        <translation>该云建议保活时间为 %1 秒或更长。</translation>
    </message>
    <message>
        <source>This cloud has no QoS 2: use 0 or 1.</source>
        <translation>该云不支持 QoS 2：请使用 0 或 1。</translation>
    </message>
    <message>
        <source>This cloud does not keep retained messages with this MQTT version.</source>
        <translation>该云在此 MQTT 版本下不保存保留消息。</translation>
    </message>
    <message>
        <source>This cloud ignores a last will with this MQTT version.</source>
        <translation>该云在此 MQTT 版本下忽略遗嘱消息。</translation>
    </message>
    <message>
        <source>This cloud does not speak MQTT 5.0: use 3.1.1.</source>
        <translation>该云不支持 MQTT 5.0：请使用 3.1.1。</translation>
    </message>
    <message>
        <source>This cloud does not speak MQTT 3.1: use 3.1.1.</source>
        <translation>该云不支持 MQTT 3.1：请使用 3.1.1。</translation>
    </message>
    <message>
        <source>This cloud takes at most %1 bytes in a message and drops a larger one.</source>
        <translation>该云单条消息最多 %1 字节，更大的会被丢弃。</translation>
    </message>
    <message>
        <source>This cloud takes topics of at most %1 bytes.</source>
        <translation>该云的主题最长 %1 字节。</translation>
    </message>
    <message>
        <source>This cloud takes topics with at most %1 slashes.</source>
        <translation>该云的主题最多包含 %1 个斜杠。</translation>
    </message>
    <message>
        <source>This cloud allows %1 subscriptions for a device.</source>
        <translation>该云允许每台设备有 %1 个订阅。</translation>
    </message>
    <message>
        <source>This cloud takes client ids of at most %1 characters.</source>
        <translation>该云的客户端 ID 最长 %1 个字符。</translation>
    </message>
    <message>
        <source>A device may only use topics with its own names, and this one has others.</source>
        <translation>设备只能使用包含自身名称的主题，而该主题属于其他设备。</translation>
    </message>
    <message>
        <source>This cloud takes %1 messages a second from a device and drops or delays the rest without a word.</source>
        <translation>该云每秒只接收一台设备的 %1 条消息，其余会被悄悄丢弃或延迟。</translation>
    </message>
    <message>
        <source>A device may only subscribe to its own topics: begin the filter with the device&apos;s names.</source>
        <translation>设备只能订阅自己的主题：请让过滤器以设备的名称开头。</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Report %1</source>
        <translation>上报 %1</translation>
    </message>
    <message>
        <source>Set %1</source>
        <translation>设置 %1</translation>
    </message>
    <message>
        <source>Report all properties</source>
        <translation>上报全部属性</translation>
    </message>
    <message>
        <source>The file is no JSON (%1): export the thing model from the console again.</source>
        <translation>该文件不是 JSON（%1）：请从控制台重新导出物模型。</translation>
    </message>
    <message>
        <source>The file is no thing model: it has neither properties nor events nor services.</source>
        <translation>该文件不是物模型：其中没有属性、事件或服务。</translation>
    </message>
    <message>
        <source>The thing model in the file defines nothing yet.</source>
        <translation>文件中的物模型还没有任何定义。</translation>
    </message>
    <message>
        <source>OneNET, old (multi-protocol)</source>
        <translation>OneNET 旧版（多协议）</translation>
    </message>
    <message>
        <source>The server&apos;s answer is no JSON object: look at it in the packets.</source>
        <translation>服务器的应答不是 JSON 对象：请在报文中查看。</translation>
    </message>
    <message>
        <source>The server&apos;s answer has no &quot;%1&quot;: look at it in the packets.</source>
        <translation>服务器的应答中没有“%1”：请在报文中查看。</translation>
    </message>
    <message>
        <source>The server answered for another device: its &quot;%1&quot; is not the one asked for.</source>
        <translation>服务器应答的是另一台设备：其中的“%1”与请求的不同。</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>凭据</translation>
    </message>
    <message>
        <source>By secret</source>
        <translation>使用密钥</translation>
    </message>
    <message>
        <source>By client certificate</source>
        <translation>使用客户端证书</translation>
    </message>
    <message>
        <source>With pre-registration (register)</source>
        <translation>预注册（register）</translation>
    </message>
    <message>
        <source>Without pre-registration (regnwl)</source>
        <translation>免预注册（regnwl）</translation>
    </message>
    <message>
        <source>User name and password</source>
        <translation>用户名和密码</translation>
    </message>
    <message>
        <source>X.509 certificate</source>
        <translation>X.509 证书</translation>
    </message>
    <message>
        <source>Provisioning</source>
        <translation>预配</translation>
    </message>
    <message>
        <source>Individual, by the device&apos;s own key</source>
        <translation>单独注册，使用设备自己的密钥</translation>
    </message>
    <message>
        <source>Group, by the group&apos;s key</source>
        <translation>组注册，使用组密钥</translation>
    </message>
    <message>
        <source>%1 contains a full-width blank: switch the input method to half-width and remove it.</source>
        <translation>%1 中有全角空格：请将输入法切换为半角并删除它。</translation>
    </message>
    <message>
        <source>%1 contains a line end that came along with a copy: remove it.</source>
        <translation>%1 含有复制时混入的换行，请删除。</translation>
    </message>
    <message>
        <source>%1 contains a character that cannot be seen, such as a zero-width blank from a web page: delete the text and type it.</source>
        <translation>%1 含有看不见的字符，例如网页中的零宽空格：请删除后手工输入。</translation>
    </message>
    <message>
        <source>%1 must be an hour in UTC as ten digits, YYYYMMDDHH.</source>
        <translation>%1 必须是十位数字的 UTC 小时，即 YYYYMMDDHH。</translation>
    </message>
    <message>
        <source>%1 must be a moment in UTC such as 20261123T120000Z.</source>
        <translation>%1 必须是 UTC 时刻，例如 20261123T120000Z。</translation>
    </message>
    <message>
        <source>%1 must be a text or a number, not a list.</source>
        <translation>%1 必须是文本或数字，不能是列表。</translation>
    </message>
    <message>
        <source>%1 must be a number from 1 to %2.</source>
        <translation>%1 必须是 1 到 %2 之间的数字。</translation>
    </message>
    <message>
        <source>The console hands out secrets of 32 letters and digits and this is none: compare it with the console if the cloud refuses it.</source>
        <translation>控制台给出的密钥是 32 位字母和数字，而这里不是：如果云端拒绝，请与控制台对照。</translation>
    </message>
    <message>
        <source>This name looks like a device secret (32 hex digits): the values may be exchanged.</source>
        <translation>这个名称看起来像设备密钥（32 位十六进制数字）：两个值可能填反了。</translation>
    </message>
    <message>
        <source>The device proves itself by its client certificate: give certificate and key on the TLS page of the connection.</source>
        <translation>设备用客户端证书证明自己：请在连接的 TLS 页中给出证书和私钥。</translation>
    </message>
    <message>
        <source>This port asks for an application protocol in TLS (ALPN), or it answers as a web server.</source>
        <translation>该端口要求 TLS 应用层协议（ALPN），否则会按网页服务器应答。</translation>
    </message>
    <message>
        <source>This region is not among those known here: look at its spelling.</source>
        <translation>这里不认识该地域，请检查拼写。</translation>
    </message>
    <message>
        <source>The platform compares the hour with its clock in UTC, and it is another one now.</source>
        <translation>平台会把该小时与自己的 UTC 时钟比较，而现在已不是这个小时。</translation>
    </message>
    <message>
        <source>The host names another region than the one that is signed: the cloud will refuse the signature.</source>
        <translation>主机名中的地域与签名的地域不同：云端会拒绝该签名。</translation>
    </message>
    <message>
        <source>This looks like an instance of ApsaraMQ for MQTT, another product of Aliyun with other credentials.</source>
        <translation>这看起来是微消息队列 MQTT 版的实例，那是阿里云的另一个产品，连接参数也不同。</translation>
    </message>
    <message>
        <source>The provisioning service did not assign the device: %1.</source>
        <translation>预配服务没有分配该设备：%1。</translation>
    </message>
    <message>
        <source>The cloud refused to register the device: %1.</source>
        <translation>云平台拒绝注册该设备：%1。</translation>
    </message>
    <message>
        <source>The cloud&apos;s answer cannot be opened with this product secret: check the secret.</source>
        <translation>用此产品密钥无法解开云平台的应答：请检查该密钥。</translation>
    </message>
    <message>
        <source>This product&apos;s devices log in with certificates: download the device&apos;s certificate and key from the console.</source>
        <translation>该产品的设备用证书登录：请从控制台下载设备的证书和私钥。</translation>
    </message>
    <message>
        <source>Tencent Cloud IoT (registration)</source>
        <translation>腾讯云物联网（动态注册）</translation>
    </message>
    <message>
        <source>Shown where dynamic registration is switched on.</source>
        <translation>在开启动态注册的页面上显示。</translation>
    </message>
    <message>
        <source>Random number</source>
        <translation>随机数</translation>
    </message>
    <message>
        <source>It is signed, too.</source>
        <translation>它也参与签名。</translation>
    </message>
</context>
<context>
    <name>inspector</name>
    <message>
        <source>At most once</source>
        <translation>最多一次</translation>
    </message>
    <message>
        <source>At least once</source>
        <translation>至少一次</translation>
    </message>
    <message>
        <source>Exactly once</source>
        <translation>恰好一次</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>不允许</translation>
    </message>
    <message>
        <source>Send retained messages at the time of the subscribe</source>
        <translation>订阅时发送保留消息</translation>
    </message>
    <message>
        <source>Send retained messages only if the subscription is new</source>
        <translation>仅在订阅为新订阅时发送保留消息</translation>
    </message>
    <message>
        <source>Do not send retained messages</source>
        <translation>不发送保留消息</translation>
    </message>
    <message>
        <source>Unknown version</source>
        <translation>未知版本</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>UTF-8 text</source>
        <translation>UTF-8 文本</translation>
    </message>
    <message>
        <source>Unspecified bytes</source>
        <translation>未指定格式的字节</translation>
    </message>
    <message>
        <source>The session does not expire</source>
        <translation>会话永不过期</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>There is nothing to read yet. Paste the packet&apos;s bytes, for example as hex.</source>
        <translation>还没有可解析的内容。请粘贴报文的字节，例如十六进制形式。</translation>
    </message>
    <message>
        <source>The marked text is no hex. Remove it, or take only the bytes.</source>
        <translation>标记的文本不是十六进制。请将其删除，或只取字节部分。</translation>
    </message>
    <message>
        <source>The marked number is larger than 255 and thus no byte.</source>
        <translation>标记的数字大于 255，不是一个字节。</translation>
    </message>
    <message>
        <source>By the offsets the marked line has %1 bytes, but %2 stand there.</source>
        <translation>按偏移量计算，标记的行应有 %1 字节，实际却有 %2 字节。</translation>
    </message>
    <message>
        <source>The marked dots stand for bytes that were left out. Without them the packet is not complete.</source>
        <translation>标记的省略号代表被略去的字节。缺少这些字节，报文不完整。</translation>
    </message>
    <message>
        <source>This is a CONNECT packet without its fixed header: the text begins with the protocol name.</source>
        <translation>这是缺少固定报头的 CONNECT 报文：文本从协议名开始。</translation>
    </message>
    <message>
        <source>The Remaining Length says that %1 bytes follow, but %2 do.</source>
        <translation>剩余长度表明后面有 %1 字节，实际有 %2 字节。</translation>
    </message>
    <message>
        <source>A line end (0D 0A) stands behind the packet and is not part of it.</source>
        <translation>报文之后有一个换行符 (0D 0A)，不属于报文。</translation>
    </message>
    <message>
        <source>Some numbers have 0x in front and some have not; all were read as hex.</source>
        <translation>有些数字带 0x 前缀，有些不带；均按十六进制读取。</translation>
    </message>
    <message>
        <source>Read as a dump: offsets and text columns were left out.</source>
        <translation>按转储格式读取：已略去偏移量列和文本列。</translation>
    </message>
    <message>
        <source>The dump shows words of %1 bytes in little-endian order; they were turned round.</source>
        <translation>转储显示的是小端序的 %1 字节字；已调换字节顺序。</translation>
    </message>
    <message>
        <source>Numbers without 0x were read as decimal.</source>
        <translation>不带 0x 的数字按十进制读取。</translation>
    </message>
    <message>
        <source>The numbers were read as octal.</source>
        <translation>数字按八进制读取。</translation>
    </message>
    <message>
        <source>Numbers of more than two digits were read as several bytes, from left to right.</source>
        <translation>超过两位的数字按多个字节从左到右读取。</translation>
    </message>
    <message>
        <source>Single digits after 0x were read as a byte: 0x4 as 04.</source>
        <translation>0x 后的单个数字按一个字节读取：0x4 读作 04。</translation>
    </message>
    <message>
        <source>Read as a string of code: escapes such as \x10 were undone, other characters taken as they are.</source>
        <translation>按代码字符串读取：\x10 之类的转义已还原，其他字符按原样读取。</translation>
    </message>
    <message>
        <source>Read as an array of code: only what stands between the brackets.</source>
        <translation>按代码数组读取：只取括号之间的内容。</translation>
    </message>
    <message>
        <source>Comments were left out.</source>
        <translation>注释已略去。</translation>
    </message>
    <message>
        <source>A byte was split over two lines; its digits were joined.</source>
        <translation>有一个字节被拆到两行，其数字已拼合。</translation>
    </message>
    <message>
        <source>Full-width or invisible characters were read as their plain ones.</source>
        <translation>全角或不可见字符已按对应的普通字符读取。</translation>
    </message>
    <message>
        <source>Repair: put 0x10 and the Remaining Length in front.</source>
        <translation>修复：在前面加上 0x10 和剩余长度。</translation>
    </message>
    <message>
        <source>Repair: set the Remaining Length to what is there.</source>
        <translation>修复：将剩余长度设为实际长度。</translation>
    </message>
    <message>
        <source>Repair: leave the line end out.</source>
        <translation>修复：去掉行尾换行符。</translation>
    </message>
    <message>
        <source>Repair: leave the surplus bytes out.</source>
        <translation>修复：去掉多余字节。</translation>
    </message>
    <message>
        <source>Repair: set the Remaining Length so that they belong to the packet.</source>
        <translation>修复：调整剩余长度，使这些字节归入该报文。</translation>
    </message>
    <message>
        <source>Repair: keep the MQTT packets alone.</source>
        <translation>修复：只保留 MQTT 报文。</translation>
    </message>
    <message>
        <source>Repair: complete the odd digits; compare the result with the original.</source>
        <translation>修复：补全落单的数字；请将结果与原文对比。</translation>
    </message>
    <message>
        <source>Repair: read the rest without the marked text.</source>
        <translation>修复：忽略标记的文本，读取其余部分。</translation>
    </message>
    <message numerus="yes">
        <source>The marked number has %n hex digit(s); a byte has two. A digit is missing or one is too many.</source>
        <translation>
            <numerusform>标出的数有 %n 个十六进制数字；一个字节应为两个。缺了一个数字，或多了一个。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s) stand behind the packet and begin no other one.</source>
        <translation>
            <numerusform>报文之后还有 %n 个字节，它们不是另一个报文的开头。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A line with * stands for repeated lines; %n byte(s) were filled in.</source>
        <translation>
            <numerusform>带 * 的行表示重复的行；已补入 %n 个字节。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n 字节</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s) follow</source>
        <translation>
            <numerusform>其后 %n 字节</numerusform>
        </translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件是空的。</translation>
    </message>
    <message>
        <source>This is no capture that can be read: neither one of this program, nor pcap or pcapng, nor text with the bytes of packets.</source>
        <translation>这不是可读取的抓包：既不是本程序的文件，也不是 pcap 或 pcapng，也不是含有报文字节的文本。</translation>
    </message>
    <message>
        <source>There is no MQTT in this network capture that could be read. Traffic under TLS cannot; for another port than 1883 name the port.</source>
        <translation>这个网络抓包里没有可读取的 MQTT。TLS 流量无法读取；若端口不是 1883，请指定端口。</translation>
    </message>
    <message>
        <source>The end of the file is missing; everything before it was read.</source>
        <translation>文件末尾缺失，之前的内容已全部读取。</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s) of the file are damaged and were left out.</source>
        <translation>
            <numerusform>文件中有 %n 个字节已损坏，已略去。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) under TLS could not be read.</source>
        <translation>
            <numerusform>有 %n 个 TLS 连接无法读取。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) without MQTT were left out.</source>
        <translation>
            <numerusform>已略去 %n 个没有 MQTT 的连接。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s) are missing in the network capture.</source>
        <translation>
            <numerusform>网络抓包中缺少 %n 个字节。</numerusform>
        </translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>保留位</translation>
    </message>
    <message>
        <source>Write the name of a packet type, such as PUBLISH.</source>
        <translation>请写报文类型的名称，例如 PUBLISH。</translation>
    </message>
    <message>
        <source>Write in or out.</source>
        <translation>请写 in 或 out。</translation>
    </message>
    <message>
        <source>Write 3.1, 3.1.1 or 5.</source>
        <translation>请写 3.1、3.1.1 或 5。</translation>
    </message>
    <message>
        <source>Write a number, such as 12 or 0x80.</source>
        <translation>请写数字，例如 12 或 0x80。</translation>
    </message>
    <message>
        <source>Write a number of bytes, such as 1024 or 4k.</source>
        <translation>请写字节数，例如 1024 或 4k。</translation>
    </message>
    <message>
        <source>Write a time, such as 50ms or 1.5s.</source>
        <translation>请写时间，例如 50ms 或 1.5s。</translation>
    </message>
    <message>
        <source>Write pairs of hex digits, such as 0a 1b.</source>
        <translation>请写成对的十六进制数字，例如 0a 1b。</translation>
    </message>
    <message>
        <source>Write a text in quotes.</source>
        <translation>请写引号中的文本。</translation>
    </message>
    <message>
        <source>The word %1 says all by itself: nothing is compared with it.</source>
        <translation>%1 本身就是条件，不需要比较。</translation>
    </message>
    <message>
        <source>%1 is not asked by %2, but by %3.</source>
        <translation>%1 不能用 %2，可以用 %3。</translation>
    </message>
    <message>
        <source>Nothing of a packet is called %1. Choose a word from the list.</source>
        <translation>报文没有叫 %1 的内容。请从列表中选择。</translation>
    </message>
    <message>
        <source>Behind %1 one of %2 must follow; to look for the word itself, put it in quotes.</source>
        <translation>%1 后面必须是 %2 之一；要查找这个词本身，请加引号。</translation>
    </message>
    <message>
        <source>A value is missing here.</source>
        <translation>这里缺少值。</translation>
    </message>
    <message>
        <source>%1 does not fit here.</source>
        <translation>%1 不适合放在这里。</translation>
    </message>
    <message>
        <source>The closing quote is missing.</source>
        <translation>缺少右引号。</translation>
    </message>
    <message>
        <source>The closing bracket is missing.</source>
        <translation>缺少右括号。</translation>
    </message>
    <message>
        <source>This bracket does not belong here.</source>
        <translation>这里不应有括号。</translation>
    </message>
    <message>
        <source>A word or a text is missing before this sign.</source>
        <translation>这个符号前面缺少词或文本。</translation>
    </message>
    <message>
        <source>Something must follow here.</source>
        <translation>后面还需要内容。</translation>
    </message>
    <message>
        <source>%1 is no topic filter: + stands for a whole level, # for all levels at the end.</source>
        <translation>%1 不是主题过滤器：+ 代表整个一层，# 代表末尾的所有层。</translation>
    </message>
    <message>
        <source>This is no regular expression: %1.</source>
        <translation>这不是正则表达式：%1。</translation>
    </message>
    <message>
        <source>the opposite of what follows</source>
        <translation>后面条件取反</translation>
    </message>
    <message>
        <source>from here on: failures</source>
        <translation>从这里起为失败</translation>
    </message>
    <message>
        <source>both must hold</source>
        <translation>两者都须成立</translation>
    </message>
    <message>
        <source>one of them must hold</source>
        <translation>其中之一成立即可</translation>
    </message>
    <message>
        <source>The marked text holds letters that look like digits: O for 0, l or I for 1.</source>
        <translation>标出的文字里有形似数字的字母：O 像 0，l 或 I 像 1。</translation>
    </message>
    <message>
        <source>The module speaks MQTT itself and tells a message here: its topic and payload are known, the bytes of its packet are not.</source>
        <translation>模组自己处理 MQTT，这里给出的是一条消息：知道它的主题和消息内容，不知道报文的字节。</translation>
    </message>
    <message>
        <source>The marked words tell %1 bytes, but %2 follow.</source>
        <translation>标出的文字说有 %1 个字节，后面却是 %2 个。</translation>
    </message>
    <message>
        <source>This is a packet without its first byte: the text begins with the Remaining Length, and 0x%1 before it makes it a %2.</source>
        <translation>这个报文缺少第一个字节：文字从剩余长度开始，在前面加上 0x%1 就是 %2。</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s) stand in front of the packets and are no part of them.</source>
        <translation>
            <numerusform>报文前面有 %n 个不属于报文的字节。</numerusform>
        </translation>
    </message>
    <message>
        <source>The marked length within the packet says %1; with %2 the packet is well-formed.</source>
        <translation>报文里标出的长度是 %1，改为 %2 后报文格式正确。</translation>
    </message>
    <message>
        <source>The marked first byte is 0x%1; the flags of %2 are fixed, it must be 0x%3.</source>
        <translation>标出的第一个字节是 0x%1；%2 的标志位是固定的，必须是 0x%3。</translation>
    </message>
    <message>
        <source>These bytes are what a serial port brought: the module&apos;s own words stand between the packets.</source>
        <translation>这些是串口收到的字节：报文之间夹着模组自己的文字。</translation>
    </message>
    <message numerus="yes">
        <source>These are whole network frames: %n byte(s) of Ethernet, IP and TCP headers stand around MQTT.</source>
        <translation>
            <numerusform>这是完整的网络帧：MQTT 外面有 %n 个字节的以太网、IP 和 TCP 头。</numerusform>
        </translation>
    </message>
    <message>
        <source>The text was read as Base64 of whole packets.</source>
        <translation>文字按完整报文的 Base64 读取。</translation>
    </message>
    <message>
        <source>Read as a log: %1 bytes sent, %2 received; its other lines were left out.</source>
        <translation>按日志读取：发送 %1 个字节，接收 %2 个字节；其余各行已略去。</translation>
    </message>
    <message>
        <source>Read as a table: one byte a line from the column of the marked heading.</source>
        <translation>按表格读取：每行取标出的那一列里的一个字节。</translation>
    </message>
    <message>
        <source>Lines between the dumps were left out.</source>
        <translation>转储之间的各行已略去。</translation>
    </message>
    <message>
        <source>Times and tags in front of the lines were left out.</source>
        <translation>各行前面的时间和标签已略去。</translation>
    </message>
    <message>
        <source>Negative numbers were read as bytes of the same bits: -112 as 90.</source>
        <translation>负数按相同的位读作字节：-112 读作 90。</translation>
    </message>
    <message numerus="yes">
        <source>Here %n byte(s) went through the module that the log does not show.</source>
        <translation>
            <numerusform>这里有 %n 个字节经过模组，但日志里没有显示。</numerusform>
        </translation>
    </message>
    <message>
        <source>Repair: put 0x%1 in front.</source>
        <translation>修复：在前面加上 0x%1。</translation>
    </message>
    <message>
        <source>Repair: leave out what stands in front.</source>
        <translation>修复：去掉前面多余的字节。</translation>
    </message>
    <message>
        <source>Repair: set the marked length to what is there.</source>
        <translation>修复：把标出的长度改为实际长度。</translation>
    </message>
    <message>
        <source>Repair: set the first byte&apos;s flags as they must be.</source>
        <translation>修复：把第一个字节的标志位改为规定的值。</translation>
    </message>
    <message>
        <source>Repair: take the PUBLISH of QoS 0 that carries such a message.</source>
        <translation>修复：取携带这条消息的 QoS 0 PUBLISH。</translation>
    </message>
    <message>
        <source>Repair: take the bytes that are there.</source>
        <translation>修复：取实际存在的字节。</translation>
    </message>
    <message>
        <source>Repair: take the letters for the digits they look like.</source>
        <translation>修复：把这些字母当作它们形似的数字。</translation>
    </message>
    <message>
        <source>this text anywhere in the packet</source>
        <translation>报文中任意位置的这段文本</translation>
    </message>
</context>
<context>
    <name>modem::ModuleWording</name>
    <message>
        <source>the host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>the client identifier</source>
        <translation>客户端标识</translation>
    </message>
    <message>
        <source>the user name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>the password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>the product key</source>
        <translation>产品密钥</translation>
    </message>
    <message>
        <source>the device name</source>
        <translation>设备名称</translation>
    </message>
    <message>
        <source>the device secret</source>
        <translation>设备密钥</translation>
    </message>
    <message>
        <source>the topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>the topic filter</source>
        <translation>主题过滤器</translation>
    </message>
    <message>
        <source>the payload</source>
        <translation>消息内容</translation>
    </message>
    <message>
        <source>the whole command line</source>
        <translation>整条命令行</translation>
    </message>
    <message>
        <source>the topic of the will</source>
        <translation>遗嘱主题</translation>
    </message>
    <message>
        <source>the message of the will</source>
        <translation>遗嘱内容</translation>
    </message>
    <message>
        <source>This module&apos;s commands cannot use TLS.</source>
        <translation>该模组的命令不支持 TLS。</translation>
    </message>
    <message>
        <source>Choose a connection without TLS, or carry MQTT over the module&apos;s TCP commands.</source>
        <translation>请选择不使用 TLS 的连接，或通过模组的 TCP 命令承载 MQTT。</translation>
    </message>
    <message>
        <source>This module does not sign in to Aliyun by itself.</source>
        <translation>该模组不能自行完成阿里云鉴权。</translation>
    </message>
    <message>
        <source>Let the program compute client identifier, user name and password.</source>
        <translation>请让程序计算客户端标识、用户名和密码。</translation>
    </message>
    <message>
        <source>This module&apos;s commands cannot set a will.</source>
        <translation>该模组的命令不能设置遗嘱。</translation>
    </message>
    <message>
        <source>Switch the will off in the connection profile.</source>
        <translation>请在连接配置中关闭遗嘱。</translation>
    </message>
    <message>
        <source>This module does not speak this version of MQTT.</source>
        <translation>该模组不支持此 MQTT 版本。</translation>
    </message>
    <message>
        <source>Choose MQTT 3.1.1 in the connection profile.</source>
        <translation>请在连接配置中选择 MQTT 3.1.1。</translation>
    </message>
    <message>
        <source>This module has no command to end a subscription.</source>
        <translation>该模组没有退订命令。</translation>
    </message>
    <message>
        <source>Disconnect, and connect with a clean session.</source>
        <translation>请断开后以清除会话方式重新连接。</translation>
    </message>
    <message>
        <source>The module did not answer %1 in time.</source>
        <translation>模组未及时应答 %1。</translation>
    </message>
    <message>
        <source>Check baud rate, line ending and cable: AT alone should answer OK. If it does, the network or the server is slow; try again.</source>
        <translation>请检查波特率、行结束符和线缆：单独发送 AT 应得到 OK。若正常，则是网络或服务器较慢，请重试。</translation>
    </message>
    <message>
        <source>The module answered %1, but not as expected.</source>
        <translation>模组应答了 %1，但与预期不符。</translation>
    </message>
    <message>
        <source>Read its answer in the transcript: SIM card, signal and registration are asked for before MQTT begins.</source>
        <translation>请在记录中查看应答：MQTT 开始前会先查询 SIM 卡、信号和注册状态。</translation>
    </message>
    <message>
        <source>Open the port and connect again.</source>
        <translation>请打开端口并重新连接。</translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>The module refused %1.</source>
        <translation>模组拒绝了 %1。</translation>
    </message>
    <message>
        <source>Compare the command with the module&apos;s manual; an older firmware may not know it.</source>
        <translation>请对照模组手册检查命令；旧固件可能不支持。</translation>
    </message>
    <message>
        <source>The module answered %1 with %2.</source>
        <translation>模组对 %1 的应答是 %2。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>The module lost its connection: %1.</source>
        <translation>模组的连接已断开：%1。</translation>
    </message>
    <message>
        <source>Connect again; what was set is sent anew.</source>
        <translation>请重新连接；设置会重新发送。</translation>
    </message>
    <message>
        <source>This module has no MQTT commands of its own.</source>
        <translation>该模组没有自己的 MQTT 命令。</translation>
    </message>
    <message>
        <source>Choose the module that is connected, or carry MQTT over its TCP commands.</source>
        <translation>请选择实际连接的模组，或通过其 TCP 命令承载 MQTT。</translation>
    </message>
    <message>
        <source>Something is missing: %1.</source>
        <translation>缺少：%1。</translation>
    </message>
    <message>
        <source>Fill it in.</source>
        <translation>请填写。</translation>
    </message>
    <message>
        <source>This is too long for the module: %1 (%2 bytes).</source>
        <translation>对该模组来说过长：%1（%2 字节）。</translation>
    </message>
    <message>
        <source>Shorten it, or send it in parts.</source>
        <translation>请缩短，或分段发送。</translation>
    </message>
    <message>
        <source>The module&apos;s command cannot carry the character %1 in %2.</source>
        <translation>模组的命令无法在%2中携带字符 %1。</translation>
    </message>
    <message>
        <source>Leave it out, or encode it, as hex say.</source>
        <translation>请去掉它，或改用十六进制等编码。</translation>
    </message>
    <message>
        <source>The module has no such way to publish: %1.</source>
        <translation>该模组没有这种发布方式：%1。</translation>
    </message>
    <message>
        <source>Choose one of those its description lists.</source>
        <translation>请从其描述文件列出的方式中选择。</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1，第 %2 行</translation>
    </message>
    <message>
        <source>Correct the file; it is read again as soon as it is saved.</source>
        <translation>请改正文件；保存后会立即重新读取。</translation>
    </message>
    <message>
        <source>%1 is no valid JSON at %2: %3.</source>
        <translation>%1 在 %2 处不是有效的 JSON：%3。</translation>
    </message>
    <message>
        <source>%1 is no module description this program knows (%2).</source>
        <translation>%1 不是本程序认识的模组描述（%2）。</translation>
    </message>
    <message>
        <source>It needs &quot;format&quot;: &quot;mqttscope-at-module&quot; and &quot;version&quot;: 1.</source>
        <translation>需要 &quot;format&quot;: &quot;mqttscope-at-module&quot; 和 &quot;version&quot;: 1。</translation>
    </message>
    <message>
        <source>%1: %2 must be there.</source>
        <translation>%1：必须有 %2。</translation>
    </message>
    <message>
        <source>%1: %2 must be of the type %3.</source>
        <translation>%1：%2 的类型必须是 %3。</translation>
    </message>
    <message>
        <source>%1: %2 cannot be %3.</source>
        <translation>%1：%2 不能是 %3。</translation>
    </message>
    <message>
        <source>%1: nothing is known of the key %2.</source>
        <translation>%1：不认识键 %2。</translation>
    </message>
    <message>
        <source>%1: %2 is no usable pattern: %3.</source>
        <translation>%1：%2 不是可用的模式：%3。</translation>
    </message>
    <message>
        <source>%1: %2 names %3, which does not exist.</source>
        <translation>%1：%2 引用了不存在的 %3。</translation>
    </message>
    <message>
        <source>%1 could not be read: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>Check who may read it.</source>
        <translation>请检查读取权限。</translation>
    </message>
    <message>
        <source>No port with a module is open.</source>
        <translation>没有打开连接模组的端口。</translation>
    </message>
    <message>
        <source>Open a port, or a simulated module, in the AT terminal.</source>
        <translation>请在 AT 终端中打开端口或模拟模组。</translation>
    </message>
    <message>
        <source>Another connection uses the module.</source>
        <translation>另一个连接正在使用该模组。</translation>
    </message>
    <message>
        <source>Disconnect the other one first.</source>
        <translation>请先断开那个连接。</translation>
    </message>
    <message>
        <source>The port of the module was closed.</source>
        <translation>模组的端口已关闭。</translation>
    </message>
    <message>
        <source>The module was connected anew from the AT terminal.</source>
        <translation>已从 AT 终端重新连接模组。</translation>
    </message>
    <message>
        <source>Choose another module in the connection profile.</source>
        <translation>请在连接配置中选择其他模组。</translation>
    </message>
    <message>
        <source>No description of the module %1 is there.</source>
        <translation>没有模组 %1 的描述文件。</translation>
    </message>
    <message>
        <source>No way is known to carry a connection through the module %1.</source>
        <translation>不知道如何经由模组 %1 承载连接。</translation>
    </message>
    <message>
        <source>There is no port %1.</source>
        <translation>端口 %1 不存在。</translation>
    </message>
    <message>
        <source>Check the cable and the name, and open it again.</source>
        <translation>请检查线缆和端口名称，然后重新打开。</translation>
    </message>
    <message>
        <source>You may not use the port %1.</source>
        <translation>没有使用端口 %1 的权限。</translation>
    </message>
    <message>
        <source>Add your user to the group that owns it (often dialout), log in anew, and open it again.</source>
        <translation>请将当前用户加入该端口所属的组（通常为 dialout），重新登录后再打开。</translation>
    </message>
    <message>
        <source>The port %1 is in use, here or by another program.</source>
        <translation>端口 %1 正被本程序或其他程序占用。</translation>
    </message>
    <message>
        <source>Close it in the AT terminal, disconnect the connection that goes through it, or end the other program (a modem manager, another terminal); then try again.</source>
        <translation>请在 AT 终端中关闭该端口、断开经由它的连接，或关闭占用它的程序（如调制解调器管理器或其他终端），然后重试。</translation>
    </message>
    <message>
        <source>The port %1 does not take this baud rate or format.</source>
        <translation>端口 %1 不支持该波特率或格式。</translation>
    </message>
    <message>
        <source>Choose another rate; 115200 8N1 is what most modules speak.</source>
        <translation>请选择其他波特率；大多数模组使用 115200 8N1。</translation>
    </message>
    <message>
        <source>%1 is not a serial port.</source>
        <translation>%1 不是串口。</translation>
    </message>
    <message>
        <source>Choose a port from the list, or type the path of a device.</source>
        <translation>请从列表中选择端口，或输入设备路径。</translation>
    </message>
    <message>
        <source>The serial server %1 cannot be reached: %2.</source>
        <translation>无法连接串口服务器 %1：%2。</translation>
    </message>
    <message>
        <source>Check host and port, written as tcp://HOST:PORT.</source>
        <translation>请检查主机和端口，格式为 tcp://HOST:PORT。</translation>
    </message>
    <message>
        <source>The port %1 went away and was closed.</source>
        <translation>端口 %1 已断开并被关闭。</translation>
    </message>
    <message>
        <source>Plug the device in again or restart what was at the other end, then open the port again.</source>
        <translation>请重新插入设备或重启对端，然后重新打开端口。</translation>
    </message>
    <message>
        <source>Nothing could be written to the port %1: %2.</source>
        <translation>无法写入端口 %1：%2。</translation>
    </message>
    <message>
        <source>The port was closed; open it again.</source>
        <translation>端口已关闭；请重新打开。</translation>
    </message>
    <message>
        <source>The port %1 failed: %2.</source>
        <translation>端口 %1 出错：%2。</translation>
    </message>
    <message>
        <source>The module does not answer AT.</source>
        <translation>模组不响应 AT。</translation>
    </message>
    <message>
        <source>Check the baud rate, the power of the module, and that the right port is chosen.</source>
        <translation>请检查波特率、模组供电，以及端口是否选对。</translation>
    </message>
    <message>
        <source>The module has just restarted (%1); its connection is gone.</source>
        <translation>模组刚刚重启（%1），连接已断开。</translation>
    </message>
    <message>
        <source>Connect again. If it restarts while it sends, its power supply is too weak for the peaks.</source>
        <translation>请重新连接。如果模组在发送时重启，说明供电不足以承受峰值电流。</translation>
    </message>
</context>
<context>
    <name>presentation</name>
    <message>
        <source>No client identifier</source>
        <translation>无客户端 ID</translation>
    </message>
    <message>
        <source>user name %1</source>
        <translation>用户名 %1</translation>
    </message>
    <message>
        <source>with password</source>
        <translation>带密码</translation>
    </message>
    <message>
        <source>will on %1</source>
        <translation>遗嘱主题 %1</translation>
    </message>
    <message>
        <source>clean start</source>
        <translation>全新开始</translation>
    </message>
    <message>
        <source>clean session</source>
        <translation>清除会话</translation>
    </message>
    <message>
        <source>keep alive %1</source>
        <translation>保活 %1</translation>
    </message>
    <message>
        <source>no keep alive</source>
        <translation>无保活</translation>
    </message>
    <message>
        <source>session present</source>
        <translation>会话已存在</translation>
    </message>
    <message>
        <source>topic alias %1</source>
        <translation>主题别名 %1</translation>
    </message>
    <message>
        <source>Not MQTT</source>
        <translation>非 MQTT</translation>
    </message>
    <message>
        <source>Link opened</source>
        <translation>链路已打开</translation>
    </message>
    <message>
        <source>Link closed</source>
        <translation>链路已关闭</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>缺口</translation>
    </message>
    <message>
        <source>in</source>
        <translation>入</translation>
    </message>
    <message>
        <source>out</source>
        <translation>出</translation>
    </message>
    <message numerus="yes">
        <source>%n reason code(s) in all</source>
        <translation>
            <numerusform>共 %n 个原因码</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s) of payload</source>
        <translation>
            <numerusform>消息内容 %n 字节</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n filter(s) in all</source>
        <translation>
            <numerusform>共 %n 个过滤器</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The link ended after %n byte(s) of this packet.</source>
        <translation>
            <numerusform>链路在此报文的 %n 个字节之后断开。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n packet(s) came too fast to be captured.</source>
        <translation>
            <numerusform>%n 个报文来得太快，未能捕获。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more byte(s)</source>
        <translation>
            <numerusform>… 还有 %n 字节</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 天 %2 小时</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>done</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>bad request</source>
        <translation>请求错误</translation>
    </message>
    <message>
        <source>wrong signature</source>
        <translation>签名错误</translation>
    </message>
    <message>
        <source>kicked out</source>
        <translation>被踢下线</translation>
    </message>
    <message>
        <source>too many sub-devices</source>
        <translation>子设备过多</translation>
    </message>
    <message>
        <source>throttled</source>
        <translation>被限流</translation>
    </message>
    <message>
        <source>a parameter is wrong</source>
        <translation>参数错误</translation>
    </message>
    <message>
        <source>error of the cloud</source>
        <translation>云端错误</translation>
    </message>
    <message>
        <source>sub-device session error</source>
        <translation>子设备会话错误</translation>
    </message>
    <message>
        <source>device deleted</source>
        <translation>设备已删除</translation>
    </message>
    <message>
        <source>device disabled</source>
        <translation>设备已禁用</translation>
    </message>
    <message>
        <source>logged in twice</source>
        <translation>重复登录</translation>
    </message>
    <message>
        <source>product not found</source>
        <translation>产品不存在</translation>
    </message>
    <message>
        <source>device not found</source>
        <translation>设备不存在</translation>
    </message>
    <message>
        <source>too many properties</source>
        <translation>属性过多</translation>
    </message>
    <message>
        <source>topic cannot be parsed</source>
        <translation>主题无法解析</translation>
    </message>
    <message>
        <source>wrong signature of a sub-device</source>
        <translation>子设备签名错误</translation>
    </message>
    <message>
        <source>dynamic registration is switched off</source>
        <translation>动态注册未开启</translation>
    </message>
    <message>
        <source>device already activated</source>
        <translation>设备已激活</translation>
    </message>
    <message>
        <source>sign method not supported</source>
        <translation>不支持的签名方法</translation>
    </message>
    <message>
        <source>too many events</source>
        <translation>事件过多</translation>
    </message>
    <message>
        <source>no topology relation</source>
        <translation>没有拓扑关系</translation>
    </message>
    <message>
        <source>a gateway cannot be its own sub-device</source>
        <translation>网关不能是自己的子设备</translation>
    </message>
    <message>
        <source>method missing</source>
        <translation>缺少 method</translation>
    </message>
    <message>
        <source>no remote configuration</source>
        <translation>没有远程配置</translation>
    </message>
    <message>
        <source>⏱ Valid without an end.</source>
        <translation>⏱ 永久有效。</translation>
    </message>
    <message>
        <source>✖ Expired since %1: make the credentials anew.</source>
        <translation>✖ 已于 %1 过期：请重新生成连接参数。</translation>
    </message>
    <message>
        <source>⏱ Valid until %1, %2 from now. A connection saved from here makes them anew each time it connects.</source>
        <translation>⏱ 有效至 %1，还有 %2。从这里保存的连接每次连接时都会重新生成连接参数。</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已回复</translation>
    </message>
    <message>
        <source>Answered too late</source>
        <translation>回复过晚</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>无回复</translation>
    </message>
    <message>
        <source>The device publishes</source>
        <translation>设备发布</translation>
    </message>
    <message>
        <source>The device receives</source>
        <translation>设备接收</translation>
    </message>
    <message>
        <source>topic alias %1, not seen set</source>
        <translation>主题别名 %1，未见设定</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 等，另有 %2 个</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
</context>
<context>
    <name>presentation::BrokerClientModel</name>
    <message>
        <source>Connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Client identifier</source>
        <translation>客户端 ID</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Keep alive</source>
        <translation>保活</translation>
    </message>
    <message>
        <source>From it</source>
        <translation>来自客户端</translation>
    </message>
    <message>
        <source>To it</source>
        <translation>发往客户端</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始时间</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>订阅</translation>
    </message>
</context>
<context>
    <name>presentation::BrokerLogModel</name>
    <message>
        <source>Link %1</source>
        <translation>链路 %1</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
</context>
<context>
    <name>presentation::ByteForms</name>
    <message>
        <source>Hex</source>
        <translation>十六进制</translation>
    </message>
    <message>
        <source>Hex dump</source>
        <translation>十六进制转储</translation>
    </message>
    <message>
        <source>C array</source>
        <translation>C 数组</translation>
    </message>
    <message>
        <source>Python bytes</source>
        <translation>Python 字节串</translation>
    </message>
    <message>
        <source>Base64</source>
        <translation>Base64</translation>
    </message>
    <message>
        <source>Escaped text</source>
        <translation>转义文本</translation>
    </message>
    <message>
        <source>AT hex argument</source>
        <translation>AT 十六进制参数</translation>
    </message>
    <message>
        <source>AT hex argument with byte count</source>
        <translation>带字节数的 AT 十六进制参数</translation>
    </message>
</context>
<context>
    <name>presentation::ByteValues</name>
    <message>
        <source>Bits</source>
        <translation>二进制位</translation>
    </message>
    <message>
        <source>8-bit unsigned</source>
        <translation>8 位无符号</translation>
    </message>
    <message>
        <source>8-bit signed</source>
        <translation>8 位有符号</translation>
    </message>
    <message>
        <source>16-bit unsigned</source>
        <translation>16 位无符号</translation>
    </message>
    <message>
        <source>16-bit signed</source>
        <translation>16 位有符号</translation>
    </message>
    <message>
        <source>32-bit unsigned</source>
        <translation>32 位无符号</translation>
    </message>
    <message>
        <source>32-bit signed</source>
        <translation>32 位有符号</translation>
    </message>
    <message>
        <source>64-bit unsigned</source>
        <translation>64 位无符号</translation>
    </message>
    <message>
        <source>64-bit signed</source>
        <translation>64 位有符号</translation>
    </message>
    <message>
        <source>32-bit float</source>
        <translation>32 位浮点</translation>
    </message>
    <message>
        <source>64-bit float</source>
        <translation>64 位浮点</translation>
    </message>
    <message>
        <source>Variable Byte Integer</source>
        <translation>变长字节整数</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n byte(s)</source>
        <translation>
            <numerusform>%1，占 %n 个字节</numerusform>
        </translation>
    </message>
    <message>
        <source>not GB18030</source>
        <translation>不是 GB18030</translation>
    </message>
    <message>
        <source>Unix time, 32-bit seconds</source>
        <translation>Unix 时间，32 位秒</translation>
    </message>
    <message>
        <source>Unix time, 64-bit milliseconds</source>
        <translation>Unix 时间，64 位毫秒</translation>
    </message>
</context>
<context>
    <name>presentation::CaptureLoader</name>
    <message>
        <source>Another file is being opened. Wait for it, or cancel it.</source>
        <translation>正在打开另一个文件。请等待，或取消它。</translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2.</source>
        <translation>无法打开 %1：%2。</translation>
    </message>
    <message>
        <source>Cancelled: the rest of the file was not read.</source>
        <translation>已取消：文件的其余部分没有读取。</translation>
    </message>
    <message>
        <source>The file holds TLS keys: they are kept, and go into an export only when you choose so.</source>
        <translation>文件中有 TLS 密钥：它们会保留，只有在您选择时才写入导出。</translation>
    </message>
    <message>
        <source>The file holds more TLS keys than the 16 MiB that are kept; the rest was left out.</source>
        <translation>文件中的 TLS 密钥超过所保留的 16 MiB；其余的未读入。</translation>
    </message>
</context>
<context>
    <name>presentation::CaptureModel</name>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Quality of service; R: RETAIN is set, D: DUP is set</source>
        <translation>服务质量；R：RETAIN 置位，D：DUP 置位</translation>
    </message>
    <message>
        <source>Since previous</source>
        <translation>距上一个</translation>
    </message>
    <message>
        <source>Since start</source>
        <translation>自开始</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Answer time</source>
        <translation>应答时间</translation>
    </message>
</context>
<context>
    <name>presentation::CaptureRecorder</name>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>无法写入 %1：%2。</translation>
    </message>
    <message>
        <source>The recording stopped: %1 cannot be written: %2.</source>
        <translation>录制已停止：无法写入 %1：%2。</translation>
    </message>
</context>
<context>
    <name>presentation::CaptureSaver</name>
    <message>
        <source>Another file is being written. Wait for it, or cancel it.</source>
        <translation>正在写入另一个文件。请等待，或取消它。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>无法写入 %1：%2。</translation>
    </message>
</context>
<context>
    <name>presentation::CarrierLog</name>
    <message numerus="yes">
        <source>&lt;%n byte(s) of data&gt;</source>
        <translation>
            <numerusform>&lt;%n 字节数据&gt;</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>presentation::CloudTopicModel</name>
    <message>
        <source>What for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
</context>
<context>
    <name>presentation::DeviceTableModel</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>客户端 ID</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
</context>
<context>
    <name>presentation::DissectionModel</name>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <comment>severity, sentence, statement of the standard</comment>
        <translation>%1：%2（%3）</translation>
    </message>
</context>
<context>
    <name>presentation::DraftModel</name>
    <message>
        <source>Lengths follow what they count. Change the bytes to set one on purpose.</source>
        <translation>长度跟随它所计的内容。要故意设定长度，请修改字节。</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message numerus="yes">
        <source>This is no number that fits into %n byte(s).</source>
        <translation>
            <numerusform>这不是能放进 %n 个字节的数字。</numerusform>
        </translation>
    </message>
    <message>
        <source>Behind 0x pairs of hex digits must follow.</source>
        <translation>0x 后面必须是成对的十六进制数字。</translation>
    </message>
    <message>
        <source>A text holds at most 65535 bytes, and a packet 256 MB.</source>
        <translation>一段文本最多 65535 个字节，一个报文最多 256 MB。</translation>
    </message>
</context>
<context>
    <name>presentation::ExchangeText</name>
    <message>
        <source>doubled</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>unexpected</source>
        <translation>意外</translation>
    </message>
    <message>
        <source>sent again</source>
        <translation>重发</translation>
    </message>
    <message>
        <source>id in use</source>
        <translation>ID 占用中</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>无应答</translation>
    </message>
    <message>
        <source>waiting …</source>
        <translation>等待中…</translation>
    </message>
    <message>
        <source>late: %1</source>
        <translation>迟到：%1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a sentence, and the statement of the standard it rests on</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>The link ended before a %1 came: the other side may or may not have taken this packet.</source>
        <translation>%1 到达之前链路已结束：对方可能收下了此报文，也可能没有。</translation>
    </message>
    <message>
        <source>No %1 has come: the other side did not get this packet, or does not answer it.</source>
        <translation>没有收到 %1：对方没有收到此报文，或没有应答。</translation>
    </message>
    <message>
        <source>This acknowledgement had come before; it is sent once only.</source>
        <translation>此确认先前已经到达，它只应发送一次。</translation>
    </message>
    <message>
        <source>A second CONNECT on one link; the server must close it.</source>
        <translation>同一链路上的第二个 CONNECT，服务器必须关闭链路。</translation>
    </message>
    <message>
        <source>No packet waits for this acknowledgement: its packet identifier or its type belongs to nothing that was sent.</source>
        <translation>没有报文在等待此确认：它的报文标识符或类型与已发送的报文都不对应。</translation>
    </message>
    <message>
        <source>Sent again with the same packet identifier, as its acknowledgement had not come.</source>
        <translation>因为没有收到确认，用同一报文标识符重发。</translation>
    </message>
    <message>
        <source>Its packet identifier still belongs to a packet that waits for its acknowledgement.</source>
        <translation>它的报文标识符仍属于一个等待确认的报文。</translation>
    </message>
    <message>
        <source>It came late, %1 after the packet it answers.</source>
        <translation>它迟到了，在所应答的报文之后 %1 才到达。</translation>
    </message>
    <message>
        <source>Its answer came late, after %1.</source>
        <translation>它的应答迟到了，%1 后才到达。</translation>
    </message>
</context>
<context>
    <name>presentation::FindingWording</name>
    <message>
        <source>The text contains the control character %1; the peer may close the connection for it.</source>
        <translation>文本含有控制字符 %1，对方可能因此关闭连接。</translation>
    </message>
    <message>
        <source>The text contains %1, which is no character; the peer may close the connection for it.</source>
        <translation>文本含有 %1，它不是字符，对方可能因此关闭连接。</translation>
    </message>
    <message>
        <source>The text contains a byte order mark (U+FEFF). It is part of the text: with and without it are two different names.</source>
        <translation>文本含有字节顺序标记（U+FEFF）。它是文本的一部分：有它和没有它是两个不同的名称。</translation>
    </message>
    <message>
        <source>The length is written in more bytes than it needs; from MQTT 5.0 on that is forbidden.</source>
        <translation>长度所用的字节数多于所需；从 MQTT 5.0 起禁止这样写。</translation>
    </message>
    <message>
        <source>DUP is set: the sender says that it may have sent this message before.</source>
        <translation>DUP 置位：发送方表示可能先前发送过此消息。</translation>
    </message>
    <message>
        <source>RETAIN with an empty payload: the server removes the message it keeps for this topic.</source>
        <translation>RETAIN 置位而消息内容为空：服务器删除为此主题保留的消息。</translation>
    </message>
    <message>
        <source>Topic alias %1 stands for %2.</source>
        <translation>主题别名 %1 代表 %2。</translation>
    </message>
    <message>
        <source>What topic alias %1 stands for was not seen on this link.</source>
        <translation>在此链路上没有见过主题别名 %1 的设定。</translation>
    </message>
    <message>
        <source>The Payload Format Indicator says that the payload is UTF-8 text, but this is not.</source>
        <translation>消息内容格式指示说明消息内容是 UTF-8 文本，但这里不是。</translation>
    </message>
    <message>
        <source>Topics that begin with $ are the server&apos;s own; a filter that begins with a wildcard does not match them.</source>
        <translation>以 $ 开头的主题属于服务器，以通配符开头的过滤器不匹配它们。</translation>
    </message>
    <message>
        <source>The client identifier is empty: the server chooses one.</source>
        <translation>客户端 ID 为空：由服务器选定。</translation>
    </message>
    <message>
        <source>A server must accept client identifiers of 1 to 23 letters and digits; it may refuse this one, though most do not.</source>
        <translation>服务器必须接受 1 到 23 个字母和数字的客户端 ID；它可以拒绝这一个，尽管多数服务器不会。</translation>
    </message>
    <message>
        <source>Keep alive is off: neither side notices a dead link until it sends.</source>
        <translation>保活已关闭：双方在发送之前都察觉不到链路已断。</translation>
    </message>
    <message>
        <source>A password without a user name is allowed since MQTT 5.0; some servers do not expect it.</source>
        <translation>从 MQTT 5.0 起允许只有密码而没有用户名，有些服务器不支持。</translation>
    </message>
    <message>
        <source>Clean Start is 0, but without a Session Expiry Interval the session ends with the link: subscriptions and queued messages are not kept.</source>
        <translation>Clean Start 为 0，但没有 Session Expiry Interval，会话随链路结束：订阅和排队的消息不会保留。</translation>
    </message>
    <message>
        <source>The server grants QoS %1 where QoS %2 was asked for.</source>
        <translation>请求的是 QoS %2，服务器授予 QoS %1。</translation>
    </message>
    <message numerus="yes">
        <source>There must be one reason code for each topic filter that was sent: %n.</source>
        <translation>
            <numerusform>每个发送的主题过滤器必须有一个原因码：共 %n 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>The filter # asks for all messages but those whose topic begins with $.</source>
        <translation>过滤器 # 请求所有消息，主题以 $ 开头的除外。</translation>
    </message>
    <message>
        <source>Shared subscriptions came with MQTT 5.0; before, a server need not know them and may take $share as part of an ordinary topic.</source>
        <translation>共享订阅从 MQTT 5.0 开始才有；在此之前服务器不必支持，可能把 $share 当作普通主题的一部分。</translation>
    </message>
    <message>
        <source>The link is ended for a reason: %1.</source>
        <translation>链路因故结束：%1。</translation>
    </message>
    <message>
        <source>What was asked for is refused: %1.</source>
        <translation>请求被拒绝：%1。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Odd</source>
        <translation>可疑</translation>
    </message>
    <message>
        <source>Protocol error</source>
        <translation>协议错误</translation>
    </message>
    <message>
        <source>Malformed</source>
        <translation>格式错误</translation>
    </message>
</context>
<context>
    <name>presentation::LiveConnection</name>
    <message>
        <source>%1 through %2</source>
        <translation>%1，经由 %2</translation>
    </message>
    <message>
        <source>%1 through %2 on %3</source>
        <translation>%1，经由端口 %3 上的 %2</translation>
    </message>
    <message>
        <source>%1 through %2, simulated</source>
        <translation>%1，经由模拟的 %2</translation>
    </message>
</context>
<context>
    <name>presentation::MessageCells</name>
    <message>
        <source>sent</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待确认</translation>
    </message>
    <message>
        <source>refused, 0x%1</source>
        <translation>被拒绝，0x%1</translation>
    </message>
    <message>
        <source>✓ after %1 ms</source>
        <translation>✓ %1 毫秒后</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Δ s</source>
        <comment>column of the seconds since the message above</comment>
        <translation>Δ 秒</translation>
    </message>
    <message>
        <source>Since start</source>
        <translation>自开始</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>R</source>
        <comment>column of the retain flag, one letter</comment>
        <translation>R</translation>
    </message>
    <message>
        <source>D</source>
        <comment>column of the duplicate flag, one letter</comment>
        <translation>D</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>应答</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>消息内容</translation>
    </message>
    <message>
        <source>Marked by you</source>
        <translation>您的标记</translation>
    </message>
    <message>
        <source>Time of arrival or sending</source>
        <translation>到达或发送的时间</translation>
    </message>
    <message>
        <source>Seconds since the message above</source>
        <translation>距上一条消息的秒数</translation>
    </message>
    <message>
        <source>Seconds since the first message, or since the one set as zero</source>
        <translation>距第一条消息或所设零点的秒数</translation>
    </message>
    <message>
        <source>Direction: ↓ received, ↑ sent</source>
        <translation>方向：↓ 接收，↑ 发送</translation>
    </message>
    <message>
        <source>Quality of service</source>
        <translation>服务质量</translation>
    </message>
    <message>
        <source>Retained</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Duplicate: sent again by the server</source>
        <translation>重复：由服务器再次发送</translation>
    </message>
    <message>
        <source>Length of the payload in bytes</source>
        <translation>消息内容长度（字节）</translation>
    </message>
    <message>
        <source>Format of the payload, as it looks</source>
        <translation>消息内容看起来的格式</translation>
    </message>
    <message>
        <source>What the server answered to a message of yours</source>
        <translation>服务器对您所发消息的应答</translation>
    </message>
    <message>
        <source>MQTT 5 properties</source>
        <translation>MQTT 5 属性</translation>
    </message>
    <message>
        <source>Your note</source>
        <translation>您的备注</translation>
    </message>
    <message>
        <source>Beginning of the payload</source>
        <translation>消息内容的开头</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>失败：%1</translation>
    </message>
    <message>
        <source>Through the simulated module %1, by its MQTT commands</source>
        <translation>经模拟模组 %1，使用其 MQTT 命令</translation>
    </message>
    <message>
        <source>Through module %1, by its MQTT commands</source>
        <translation>经模组 %1，使用其 MQTT 命令</translation>
    </message>
    <message>
        <source>Through module %1 on %2, by its MQTT commands</source>
        <translation>经 %2 上的模组 %1，使用其 MQTT 命令</translation>
    </message>
    <message>
        <source>Through the simulated module %1, raw MQTT over %2</source>
        <translation>经模拟模组 %1，通过 %2 传输原始 MQTT</translation>
    </message>
    <message>
        <source>Through module %1, raw MQTT over %2</source>
        <translation>经模组 %1，通过 %2 传输原始 MQTT</translation>
    </message>
    <message>
        <source>Through module %1 on %2, raw MQTT over %3</source>
        <translation>经 %2 上的模组 %1，通过 %3 传输原始 MQTT</translation>
    </message>
    <message>
        <source>Through</source>
        <translation>经由</translation>
    </message>
    <message>
        <source>The serial module it came or went through</source>
        <translation>收发时经过的串口模组</translation>
    </message>
</context>
<context>
    <name>presentation::MessageRowText</name>
    <message>
        <source>Received</source>
        <translation>已接收</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Retained</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Not retained</source>
        <translation>非保留</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Not a duplicate</source>
        <translation>非重复</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>已标记</translation>
    </message>
    <message>
        <source>Not marked</source>
        <translation>未标记</translation>
    </message>
    <message>
        <source>The server kept this message and sent it because of a new subscription. Messages that come while subscribed do not carry the flag, although the server may keep them too.</source>
        <translation>服务器保留了这条消息，并因新的订阅而发送。订阅期间到来的消息不带此标志，尽管服务器也可能保留它们。</translation>
    </message>
</context>
<context>
    <name>presentation::MessageTopicModel</name>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>(empty level)</source>
        <translation>（空层级）</translation>
    </message>
    <message>
        <source>%1
%2 messages of it and below, %3
Last at %4</source>
        <translation>%1
它及下级共 %2 条消息，%3
最近一次 %4</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Messages per second, of it and all below</source>
        <translation>每秒消息数，包括所有下级</translation>
    </message>
    <message>
        <source>Msg/s</source>
        <translation>条/秒</translation>
    </message>
    <message>
        <source>Bytes of payload per second, of it and all below</source>
        <translation>每秒消息内容字节数，包括所有下级</translation>
    </message>
    <message>
        <source>B/s</source>
        <translation>B/秒</translation>
    </message>
    <message>
        <source>Messages received, of it and all below</source>
        <translation>收到的消息数，包括所有下级</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>计数</translation>
    </message>
    <message>
        <source>Beginning of the last payload</source>
        <translation>最新消息内容的开头</translation>
    </message>
    <message>
        <source>Last value</source>
        <translation>最新值</translation>
    </message>
    <message>
        <source>Time since the last message</source>
        <translation>距最近一条消息的时间</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>距今</translation>
    </message>
</context>
<context>
    <name>presentation::MessageWording</name>
    <message>
        <source>A quote is still open: close it with another &quot;.</source>
        <translation>引号尚未闭合：请再写一个 &quot;。</translation>
    </message>
    <message>
        <source>A bracket is still open: close it with ).</source>
        <translation>括号尚未闭合：请写上 )。</translation>
    </message>
    <message>
        <source>This ) closes no bracket.</source>
        <translation>这个 ) 没有对应的左括号。</translation>
    </message>
    <message>
        <source>Something is missing behind “and”, “or” or “not”.</source>
        <translation>“and”“or”或“not”后面缺少内容。</translation>
    </message>
    <message>
        <source>Before “%1” a field is missing, such as topic or payload. To search for this text, put it in quotes.</source>
        <translation>“%1”前面缺少字段，例如 topic 或 payload。要搜索这段文本，请加引号。</translation>
    </message>
    <message>
        <source>There is no field “%1”. To search for this text, put it in quotes.</source>
        <translation>没有字段“%1”。要搜索这段文本，请加引号。</translation>
    </message>
    <message>
        <source>Behind the dot a name is missing, as in prop.contentType or json.a.b.</source>
        <translation>点后面缺少名称，例如 prop.contentType 或 json.a.b。</translation>
    </message>
    <message>
        <source>“%1” does not go with this field.</source>
        <translation>“%1”不能用于这个字段。</translation>
    </message>
    <message>
        <source>Behind the sign a value is missing; it follows without a blank.</source>
        <translation>符号后面缺少值；值紧跟其后，不加空格。</translation>
    </message>
    <message>
        <source>“%1” is no number. Write 100, 1k or 2.5M.</source>
        <translation>“%1”不是数字。请写 100、1k 或 2.5M。</translation>
    </message>
    <message>
        <source>“%1” is no time. Write -5m, 14:30 or 2026-01-31T14:30:00.</source>
        <translation>“%1”不是时间。请写 -5m、14:30 或 2026-01-31T14:30:00。</translation>
    </message>
    <message>
        <source>“%1” is not among what this field can be, such as yes or no.</source>
        <translation>“%1”不是这个字段可取的值，例如 yes 或 no。</translation>
    </message>
    <message>
        <source>A direction is “in” or “out”.</source>
        <translation>方向是“in”或“out”。</translation>
    </message>
    <message>
        <source>“%1” is no run of hex bytes, such as 01ff.</source>
        <translation>“%1”不是十六进制字节串，例如 01ff。</translation>
    </message>
    <message>
        <source>The regular expression cannot be read: %1.</source>
        <translation>正则表达式无法识别：%1。</translation>
    </message>
    <message>
        <source>The recording %1 could not be made: %2 Choose another folder or make room on the disk.</source>
        <translation>无法创建录制文件 %1：%2 请选择别的文件夹，或在磁盘上腾出空间。</translation>
    </message>
    <message>
        <source>The recording %1 could not be opened: %2</source>
        <translation>无法打开录制文件 %1：%2</translation>
    </message>
    <message>
        <source>%1 is not a recording of MQTT Scope.</source>
        <translation>%1 不是 MQTT Scope 的录制文件。</translation>
    </message>
    <message>
        <source>%1 was written by a later version of MQTT Scope. Update the program to open it.</source>
        <translation>%1 由更新版本的 MQTT Scope 写成。请更新程序后再打开。</translation>
    </message>
    <message>
        <source>The disk is full, so recording has ended. What was written to %1 is whole, and messages go on arriving. Make room and record again.</source>
        <translation>磁盘已满，录制已结束。已写入 %1 的内容完整，消息仍在继续到达。请腾出空间后重新录制。</translation>
    </message>
    <message>
        <source>Writing to %1 failed, so recording has ended: %2 What was written before is whole, and messages go on arriving.</source>
        <translation>写入 %1 失败，录制已结束：%2 此前写入的内容完整，消息仍在继续到达。</translation>
    </message>
    <message>
        <source>%1 could not be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>The disk could not keep up, so recording has ended. What was written to %1 is whole. Record to a faster disk, or subscribe to less.</source>
        <translation>磁盘跟不上，录制已结束。已写入 %1 的内容完整。请录制到更快的磁盘，或减少订阅。</translation>
    </message>
    <message>
        <source>text in topic or payload</source>
        <translation>主题或消息内容中的文本</translation>
    </message>
    <message>
        <source>text with blanks</source>
        <translation>含空格的文本</translation>
    </message>
    <message>
        <source>topics that a filter matches</source>
        <translation>与过滤器匹配的主题</translation>
    </message>
    <message>
        <source>text in the topic</source>
        <translation>主题中的文本</translation>
    </message>
    <message>
        <source>text in the payload</source>
        <translation>消息内容中的文本</translation>
    </message>
    <message>
        <source>a regular expression</source>
        <translation>正则表达式</translation>
    </message>
    <message>
        <source>bytes in the payload</source>
        <translation>消息内容中的字节</translation>
    </message>
    <message>
        <source>a value inside JSON</source>
        <translation>JSON 中的值</translation>
    </message>
    <message>
        <source>quality of service</source>
        <translation>服务质量</translation>
    </message>
    <message>
        <source>a flag: retain, dup, in, out, mark, note</source>
        <translation>标志：retain、dup、in、out、mark、note</translation>
    </message>
    <message>
        <source>length of the payload</source>
        <translation>消息内容的长度</translation>
    </message>
    <message>
        <source>a property, or a user property</source>
        <translation>属性或用户属性</translation>
    </message>
    <message>
        <source>time: since, before; -5m, 14:30, a date</source>
        <translation>时间：since、before；-5m、14:30 或日期</translation>
    </message>
    <message>
        <source>own messages: waiting, yes, refused</source>
        <translation>自己的消息：waiting、yes、refused</translation>
    </message>
    <message>
        <source>not, and, or, brackets</source>
        <translation>非、与、或、括号</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>searching…</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>paused, %1 waiting</source>
        <translation>已暂停，%1 条等待中</translation>
    </message>
    <message>
        <source>%1 dropped</source>
        <translation>已丢弃 %1 条</translation>
    </message>
</context>
<context>
    <name>presentation::PacketDraft</name>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
</context>
<context>
    <name>presentation::PayloadText</name>
    <message>
        <source>Nothing here yet; JSON needs a value.</source>
        <translation>尚无内容；JSON 需要一个值。</translation>
    </message>
    <message>
        <source>The text ends too early: a bracket, brace or quote is still open.</source>
        <translation>文本提前结束：有方括号、花括号或引号未闭合。</translation>
    </message>
    <message>
        <source>This character cannot stand here.</source>
        <translation>此处不能出现该字符。</translation>
    </message>
    <message>
        <source>A control character inside a string must be written as an escape, such as \n.</source>
        <translation>字符串中的控制字符必须写成转义形式，例如 \n。</translation>
    </message>
    <message>
        <source>This backslash does not start an escape that JSON knows.</source>
        <translation>该反斜杠后不是 JSON 支持的转义。</translation>
    </message>
    <message>
        <source>This is not a number as JSON writes it.</source>
        <translation>这不是 JSON 格式的数字。</translation>
    </message>
    <message>
        <source>This word is not JSON; names and texts need double quotes.</source>
        <translation>这个词不是 JSON；名称和文本需要用双引号括起来。</translation>
    </message>
    <message>
        <source>This byte is not UTF-8.</source>
        <translation>该字节不是 UTF-8。</translation>
    </message>
    <message>
        <source>Nested deeper than 512 levels.</source>
        <translation>嵌套超过 512 层。</translation>
    </message>
    <message>
        <source>The JSON value has ended, but more follows.</source>
        <translation>JSON 值已结束，但后面还有内容。</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>第 %1 行，第 %2 列：%3</translation>
    </message>
    <message>
        <source>Character %1, “%2”, is no hex digit. Write bytes as pairs: 30 0d or 0x30.</source>
        <translation>第 %1 个字符“%2”不是十六进制数字。字节请成对书写：30 0d 或 0x30。</translation>
    </message>
    <message>
        <source>Character %1 is half a byte; two digits make one.</source>
        <translation>第 %1 个字符只有半个字节；两位数字组成一个字节。</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>binary</source>
        <translation>二进制</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s) belong to no character and stand as \xNN, the first one at byte %1. Another encoding or Hex may fit better.</source>
        <translation>
            <numerusform>有 %n 个字节不属于任何字符，显示为 \xNN，第一个在第 %1 字节。换一种编码或用十六进制显示可能更合适。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>presentation::PayloadWording</name>
    <message>
        <source>This is not well-formed XML: %1 The bytes are shown as they came.</source>
        <translation>这不是格式正确的 XML：%1 字节按原样显示。</translation>
    </message>
    <message>
        <source>This is not CBOR: reading stopped at byte %1. Choose another format.</source>
        <translation>这不是 CBOR：读到第 %1 字节时中止。请选择其他格式。</translation>
    </message>
    <message>
        <source>This is not MessagePack: reading stopped at byte %1. Choose another format.</source>
        <translation>这不是 MessagePack：读到第 %1 字节时中止。请选择其他格式。</translation>
    </message>
    <message>
        <source>These bytes are no %1 message. Check the message type, and whether the payload is packed or has a header in front.</source>
        <translation>这些字节不是 %1 消息。请检查消息类型，以及消息内容是否经过压缩或前面带有头部。</translation>
    </message>
    <message>
        <source>Byte %1 is not Base64. Choose another wrapping.</source>
        <translation>第 %1 字节不是 Base64。请选择其他封装。</translation>
    </message>
    <message>
        <source>This is no picture that can be shown. Choose another format.</source>
        <translation>这不是可显示的图片。请选择其他格式。</translation>
    </message>
    <message>
        <source>From byte %1 on there is less than one whole number. Choose another width.</source>
        <translation>从第 %1 字节起不足一个完整的数。请选择其他位宽。</translation>
    </message>
    <message>
        <source>The payload does not begin as %1 does. Choose another wrapping.</source>
        <translation>消息内容的开头不符合 %1 格式。请选择其他封装。</translation>
    </message>
    <message>
        <source>The packed data is broken at byte %1 and cannot be unpacked; the bytes are shown as they came.</source>
        <translation>压缩数据在第 %1 字节处损坏，无法解压；字节按原样显示。</translation>
    </message>
    <message>
        <source>The packed data ends too early and cannot be unpacked; the sender may have cut it.</source>
        <translation>压缩数据提前结束，无法解压；可能被发送方截断。</translation>
    </message>
    <message>
        <source>Unpacked, this would be more than 256 MiB. Save the payload and unpack it with another program.</source>
        <translation>解压后将超过 256 MiB。请保存消息内容，再用其他程序解压。</translation>
    </message>
    <message>
        <source>Choose the .proto file or descriptor set that describes this payload.</source>
        <translation>请选择描述此消息内容的 .proto 文件或描述符集。</translation>
    </message>
    <message>
        <source>The schema cannot be read: %1</source>
        <translation>无法读取模式文件：%1</translation>
    </message>
    <message>
        <source>Choose which message type of the schema this payload is.</source>
        <translation>请选择此消息内容对应模式中的哪个消息类型。</translation>
    </message>
    <message>
        <source>The schema has no message type %1. Choose one that it has.</source>
        <translation>模式中没有消息类型 %1。请选择其中已有的类型。</translation>
    </message>
    <message>
        <source>Choose a script file that defines decode(bytes, topic, contentType).</source>
        <translation>请选择定义了 decode(bytes, topic, contentType) 的脚本文件。</translation>
    </message>
    <message>
        <source>The script failed: %1</source>
        <translation>脚本出错：%1</translation>
    </message>
    <message>
        <source>The script took longer than it may and was ended. Look for a loop without an end.</source>
        <translation>脚本运行超时，已被终止。请检查是否有死循环。</translation>
    </message>
    <message>
        <source>The script used more memory than it may and was ended.</source>
        <translation>脚本占用的内存超过限制，已被终止。</translation>
    </message>
    <message>
        <source>The program mqttscope-script, which runs scripts, was not found beside this one. Install the whole package again.</source>
        <translation>在本程序旁未找到运行脚本的程序 mqttscope-script。请重新安装整个软件包。</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>十六进制</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>脚本</translation>
    </message>
    <message>
        <source>Not packed</source>
        <translation>未封装</translation>
    </message>
    <message>
        <source>Unpack if packed</source>
        <translation>如有压缩则解压</translation>
    </message>
</context>
<context>
    <name>presentation::ProfileModel</name>
    <message numerus="yes">
        <source>Group %1, %n connection(s)</source>
        <translation>
            <numerusform>分组 %1，%n 个连接</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1，%2，%3</translation>
    </message>
    <message>
        <source>%1 (not saved)</source>
        <translation>%1（未保存）</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
</context>
<context>
    <name>presentation::RateProbe</name>
    <message>
        <source>The connection ended while it was measured.</source>
        <translation>测量时连接断开了。</translation>
    </message>
</context>
<context>
    <name>presentation::RequestModel</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>应答</translation>
    </message>
    <message>
        <source>After</source>
        <translation>耗时</translation>
    </message>
</context>
<context>
    <name>presentation::RetainedCleaner</name>
    <message>
        <source>The connection ended before the server had answered.</source>
        <translation>服务器应答之前连接已断开。</translation>
    </message>
    <message>
        <source>The server acknowledged, but still keeps a message. Someone publishes to it anew, or you may not clear it.</source>
        <translation>服务器已确认，但仍保留着消息。可能有人在重新发布，或者您无权清除。</translation>
    </message>
</context>
<context>
    <name>presentation::RetainedModel</name>
    <message>
        <source>✓ cleared</source>
        <translation>✓ 已清除</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>消息内容</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>presentation::RetainedSearch</name>
    <message>
        <source>The connection ended before the server had answered. Connect and try again.</source>
        <translation>服务器应答之前连接已断开。请连接后重试。</translation>
    </message>
    <message>
        <source>Not connected: the server is asked over the connection. Connect first.</source>
        <translation>未连接：需要通过连接询问服务器。请先连接。</translation>
    </message>
    <message>
        <source>The server refuses to be asked for %1: %2</source>
        <translation>服务器拒绝查询 %1：%2</translation>
    </message>
</context>
<context>
    <name>presentation::SequenceModel</name>
    <message>
        <source>▸ runs</source>
        <translation>▸ 执行中</translation>
    </message>
    <message>
        <source>✓ done</source>
        <translation>✓ 完成</translation>
    </message>
    <message>
        <source>✗ failed</source>
        <translation>✗ 失败</translation>
    </message>
    <message>
        <source>– skipped</source>
        <translation>– 已跳过</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>应答</translation>
    </message>
    <message>
        <source>⚠ check</source>
        <translation>⚠ 请检查</translation>
    </message>
    <message>
        <source>wait for %1</source>
        <translation>等待 %1</translation>
    </message>
    <message>
        <source>pause for %1 ms</source>
        <translation>暂停 %1 毫秒</translation>
    </message>
    <message>
        <source>back to step %1 until it is stopped</source>
        <translation>返回第 %1 步，直至停止</translation>
    </message>
    <message>
        <source>back to step %1, %2 times</source>
        <translation>返回第 %1 步，共 %2 次</translation>
    </message>
    <message>
        <source>▸ try %1</source>
        <translation>▸ 第 %1 次</translation>
    </message>
    <message>
        <source>! failed, may</source>
        <translation>! 允许失败</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Send hex</source>
        <translation>发送十六进制</translation>
    </message>
    <message>
        <source>Wait for</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>循环</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Data at the prompt</source>
        <translation>提示符后的数据</translation>
    </message>
    <message>
        <source>Expected line</source>
        <translation>期望行</translation>
    </message>
    <message>
        <source>Time-out, ms</source>
        <translation>超时 (ms)</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Delay, ms</source>
        <translation>延时 (ms)</translation>
    </message>
    <message>
        <source>May fail</source>
        <translation>允许失败</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>用时</translation>
    </message>
</context>
<context>
    <name>presentation::SequenceWording</name>
    <message>
        <source>There is no variable %1 yet: capture it in an earlier step, or give it a value.</source>
        <translation>变量 %1 尚不存在：请在之前的步骤中捕获，或为其赋值。</translation>
    </message>
    <message>
        <source>\x needs two hex digits after it.</source>
        <translation>\x 之后需要两位十六进制数字。</translation>
    </message>
    <message>
        <source>These are no bytes in hex.</source>
        <translation>这不是十六进制字节。</translation>
    </message>
    <message>
        <source>The expected line is no valid pattern: %1.</source>
        <translation>期望行不是有效的表达式：%1。</translation>
    </message>
    <message>
        <source>There is no step %1 before this one to go back to.</source>
        <translation>此步之前没有第 %1 步可以返回。</translation>
    </message>
    <message>
        <source>The data has another length than the command announces (%1 bytes).</source>
        <translation>数据长度与命令中声明的不符（%1 字节）。</translation>
    </message>
    <message>
        <source>The data holds Ctrl-Z or ESC, which would end it early: use a form of the command with a length, or hex.</source>
        <translation>数据中含有 Ctrl-Z 或 ESC，会提前结束：请使用带长度的命令形式或十六进制。</translation>
    </message>
    <message>
        <source>There is data, but this command opens no prompt for it.</source>
        <translation>有数据，但此命令不会出现提示符。</translation>
    </message>
    <message>
        <source>The module refused it.</source>
        <translation>模组拒绝了该命令。</translation>
    </message>
    <message>
        <source>It was answered, but the expected line did not come.</source>
        <translation>有应答，但未出现期望行。</translation>
    </message>
    <message>
        <source>The port was closed.</source>
        <translation>端口已关闭。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>The file is no valid JSON (%1: %2).</source>
        <translation>文件不是有效的 JSON（%1：%2）。</translation>
    </message>
    <message>
        <source>The file is no sequence of this program, or of a newer version.</source>
        <translation>文件不是本程序的序列，或版本更新。</translation>
    </message>
    <message>
        <source>Nothing is known of %1.</source>
        <translation>不认识 %1。</translation>
    </message>
    <message>
        <source>The value of %1 cannot be right.</source>
        <translation>%1 的值不正确。</translation>
    </message>
    <message>
        <source>There is no list of commands in the file.</source>
        <translation>文件中没有命令列表。</translation>
    </message>
    <message>
        <source>This module wants a comma inside quotes written as \,: a bare one ends the string.</source>
        <translation>该模组要求引号内的逗号写作 \,，单独的逗号会结束字符串。</translation>
    </message>
    <message>
        <source>%1 is no character of AT commands: often an article or an input method put it in the place of a plain one.</source>
        <translation>%1 不是 AT 指令中的字符：往往是文章或输入法用它替换了普通字符。</translation>
    </message>
    <message>
        <source>The topic %1 has a blank in it, often one that came along with a copy: remove it.</source>
        <translation>主题 %1 中有空格，往往是复制时带进来的：请删除。</translation>
    </message>
    <message>
        <source>No answer in time: look at baud rate and line end, and whether the module sleeps (DTR) or waits for RTS.</source>
        <translation>超时未应答：请检查波特率和行尾，以及模组是否在休眠（DTR）或在等待 RTS。</translation>
    </message>
</context>
<context>
    <name>presentation::SubscriptionModel</name>
    <message>
        <source>%1: not connected. It is made again with the next connection.</source>
        <translation>%1：未连接。下次连接时将重新订阅。</translation>
    </message>
    <message>
        <source>%1: asked for with QoS %2, waiting for the server&apos;s answer.</source>
        <translation>%1：已请求 QoS %2，正在等待服务器应答。</translation>
    </message>
    <message>
        <source>%1: the server granted QoS %2 only, %3 was asked for.</source>
        <translation>%1：服务器仅授予 QoS %2，请求的是 %3。</translation>
    </message>
    <message>
        <source>%1: granted with QoS %2.</source>
        <translation>%1：已授予 QoS %2。</translation>
    </message>
    <message>
        <source>%1: refused. %2</source>
        <translation>%1：被拒绝。%2</translation>
    </message>
    <message>
        <source>%1: unsubscribing.</source>
        <translation>%1：正在取消订阅。</translation>
    </message>
    <message>
        <source>Messages received</source>
        <translation>已接收消息</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>订阅</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>计数</translation>
    </message>
</context>
<context>
    <name>presentation::TerminalSession</name>
    <message>
        <source>No answer in time. Check the baud rate, the line ending and the cable; AT alone should answer OK.</source>
        <translation>超时未应答。请检查波特率、行结束符和线缆；单独发送 AT 应返回 OK。</translation>
    </message>
    <message>
        <source>No answer: the module said that it goes to sleep. Wake it by its key or DTR, and keep it awake with AT+SM=LOCK, AT+QSCLK=0 or AT+CPSMS=0.</source>
        <translation>无应答：模组此前已进入休眠。请用按键或 DTR 唤醒，并用 AT+SM=LOCK、AT+QSCLK=0 或 AT+CPSMS=0 保持唤醒。</translation>
    </message>
    <message>
        <source>OK came, but not the line with the result. The network may be slow; or the module keeps such lines back: AT+QURCCFG=&quot;urcport&quot;,&quot;uart1&quot; on Quectel modules and AT+LMQTTCFG=&quot;urc&quot;,0,1 on Lierda modules bring them here.</source>
        <translation>已收到 OK，但没有收到结果行。可能是网络较慢，也可能是模组没有上报：移远模组用 AT+QURCCFG=&quot;urcport&quot;,&quot;uart1&quot;、利尔达模组用 AT+LMQTTCFG=&quot;urc&quot;,0,1 打开上报。</translation>
    </message>
</context>
<context>
    <name>presentation::Timeline</name>
    <message>
        <source>on its way</source>
        <translation>在途</translation>
    </message>
    <message>
        <source>after %1 at %2</source>
        <translation>%1 后到达 %2</translation>
    </message>
    <message>
        <source>✗ never arrived</source>
        <translation>✗ 从未到达</translation>
    </message>
    <message>
        <source>%1, port</source>
        <translation>%1，端口</translation>
    </message>
</context>
<context>
    <name>presentation::TimelineModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Arrival</source>
        <translation>到达</translation>
    </message>
</context>
<context>
    <name>presentation::TopicText</name>
    <message>
        <source>A topic needs at least one character.</source>
        <translation>主题至少需要一个字符。</translation>
    </message>
    <message>
        <source>A topic must not contain the null character.</source>
        <translation>主题不能包含空字符 (U+0000)。</translation>
    </message>
    <message>
        <source>A topic may have 65,535 bytes at most.</source>
        <translation>主题最长 65,535 字节。</translation>
    </message>
    <message>
        <source>This topic is not well-formed UTF-8.</source>
        <translation>该主题不是格式正确的 UTF-8。</translation>
    </message>
    <message>
        <source>A message goes to one topic: + and # are for subscriptions only.</source>
        <translation>一条消息只能发往一个主题：+ 和 # 仅用于订阅。</translation>
    </message>
    <message>
        <source># stands for all levels below and must be the last level alone, as in home/#.</source>
        <translation># 代表其下所有层级，必须单独作为最后一级，例如 home/#。</translation>
    </message>
    <message>
        <source>+ stands for exactly one level and must fill it alone, as in home/+/state.</source>
        <translation>+ 恰好代表一个层级，必须单独占据该级，例如 home/+/state。</translation>
    </message>
    <message>
        <source>A shared subscription needs a name: $share/name/filter.</source>
        <translation>共享订阅需要名称：$share/name/filter。</translation>
    </message>
    <message>
        <source>The name of a shared subscription must not contain + or #.</source>
        <translation>共享订阅的名称不能包含 + 或 #。</translation>
    </message>
    <message>
        <source>A shared subscription needs a filter after its name: $share/name/filter.</source>
        <translation>共享订阅的名称后需要过滤器：$share/name/filter。</translation>
    </message>
</context>
<context>
    <name>presentation::Transcript</name>
    <message>
        <source>sent</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>echo</source>
        <translation>回显</translation>
    </message>
    <message>
        <source>reply</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>prompt</source>
        <translation>提示符</translation>
    </message>
    <message>
        <source>event</source>
        <translation>主动上报</translation>
    </message>
    <message>
        <source>data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>presentation::TranscriptModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
</context>
<context>
    <name>ui::AdvancedForm</name>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>不发送</translation>
    </message>
    <message>
        <source>no (0)</source>
        <translation>否 (0)</translation>
    </message>
    <message>
        <source>yes (1)</source>
        <translation>是 (1)</translation>
    </message>
    <message>
        <source>&amp;Give up connecting after:</source>
        <translation>连接超时时间(&amp;G)：</translation>
    </message>
    <message>
        <source>&amp;Longest wait to reconnect:</source>
        <translation>重连最长等待(&amp;L)：</translation>
    </message>
    <message>
        <source>&amp;Session expires after:</source>
        <translation>会话过期时间(&amp;S)：</translation>
    </message>
    <message>
        <source>Seconds after the connection ends; 4294967295: never.</source>
        <translation>连接结束后的秒数；4294967295 表示永不过期。</translation>
    </message>
    <message>
        <source>&amp;Receive maximum:</source>
        <translation>接收最大值(&amp;R)：</translation>
    </message>
    <message>
        <source>&amp;Maximum packet size:</source>
        <translation>最大报文长度(&amp;M)：</translation>
    </message>
    <message>
        <source>&amp;Topic alias maximum:</source>
        <translation>主题别名最大值(&amp;T)：</translation>
    </message>
    <message>
        <source>Request r&amp;esponse information:</source>
        <translation>请求响应信息(&amp;E)：</translation>
    </message>
    <message>
        <source>Request &amp;problem information:</source>
        <translation>请求问题信息(&amp;P)：</translation>
    </message>
    <message>
        <source>&amp;User properties:</source>
        <translation>用户属性(&amp;U)：</translation>
    </message>
    <message>
        <source>Send topics by alias where the server allows it</source>
        <translation>服务器允许时用主题别名发送主题</translation>
    </message>
    <message>
        <source>MQTT Scope&apos;s own</source>
        <translation>MQTT Scope 自带</translation>
    </message>
    <message>
        <source>Qt MQTT (QMqttClient)</source>
        <translation>Qt MQTT（QMqttClient）</translation>
    </message>
    <message>
        <source>This program was built without the Qt MQTT module, which Debian does not have.</source>
        <translation>本程序构建时未包含 Qt MQTT 模块，Debian 中没有该模块。</translation>
    </message>
    <message>
        <source>En&amp;gine:</source>
        <translation>引擎(&amp;G)：</translation>
    </message>
    <message>
        <source>Shows how a product with QMqttClient behaves. It sends nothing again after a connection broke, asks for one filter at a time, and has no retain handling, no retain as published and no reason in DISCONNECT.</source>
        <translation>用于观察使用 QMqttClient 的产品的行为。它在连接断开后不会重发，每次只订阅一个过滤器，不支持 Retain Handling 和 Retain As Published，DISCONNECT 中也不带原因码。</translation>
    </message>
    <message>
        <source>This program was built without the Qt MQTT module, which Debian does not have: choose its own engine to connect.</source>
        <translation>本程序构建时未包含 Qt MQTT 模块（Debian 中没有该模块）：请选择自带的引擎进行连接。</translation>
    </message>
    <message>
        <source>QMqttClient sends every topic in full.</source>
        <translation>QMqttClient 总是发送完整的主题。</translation>
    </message>
</context>
<context>
    <name>ui::AuthenticationForm</name>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Another method</source>
        <translation>其他方法</translation>
    </message>
    <message>
        <source>En&amp;hanced authentication:</source>
        <translation>增强认证(&amp;H)：</translation>
    </message>
    <message>
        <source>AUTH packets prove who you are without sending the password.</source>
        <translation>用 AUTH 报文证明身份，无需发送密码。</translation>
    </message>
    <message>
        <source>Met&amp;hod name:</source>
        <translation>方法名称(&amp;H)：</translation>
    </message>
    <message>
        <source>User name for SCRAM:</source>
        <translation>SCRAM 用户名：</translation>
    </message>
    <message>
        <source>Password for SCRAM:</source>
        <translation>SCRAM 密码：</translation>
    </message>
    <message>
        <source>Authentication &amp;data:</source>
        <translation>认证数据(&amp;D)：</translation>
    </message>
    <message>
        <source>The user name of the login</source>
        <translation>与登录用户名相同</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>不发送</translation>
    </message>
    <message>
        <source>QMqttClient speaks no SCRAM: it takes another method&apos;s name and data, or the engine must be the program&apos;s own.</source>
        <translation>QMqttClient 不支持 SCRAM：请填写其他方法的名称和数据，或改用本程序自带的引擎。</translation>
    </message>
</context>
<context>
    <name>ui::BroadFilterBar</name>
    <message>
        <source>&amp;Measure</source>
        <translation>测量(&amp;M)</translation>
    </message>
    <message>
        <source>Go &amp;on</source>
        <translation>继续(&amp;O)</translation>
    </message>
    <message>
        <source>It could not be measured: %1</source>
        <translation>无法测量：%1</translation>
    </message>
    <message>
        <source>Subscribe for three seconds and say what that brings</source>
        <translation>订阅三秒，看看会带来多少消息</translation>
    </message>
    <message>
        <source>Subscribe all the same</source>
        <translation>仍然订阅</translation>
    </message>
    <message>
        <source>%1 brings everything the server has, on a busy one a flood. Measure first?</source>
        <translation>%1 会收到服务器上的全部消息，繁忙时会泛滥。先测量一下？</translation>
    </message>
    <message>
        <source>Measuring what %1 brings…</source>
        <translation>正在测量 %1 带来的消息量…</translation>
    </message>
    <message>
        <source>%1 brought %2 messages/s and %3/s, of %4 topics.</source>
        <translation>%1 每秒带来 %2 条消息、%3，来自 %4 个主题。</translation>
    </message>
    <message>
        <source>%1 retained messages came first.</source>
        <translation>最先到达的是 %1 条保留消息。</translation>
    </message>
    <message>
        <source>It was so much that measuring ended early.</source>
        <translation>消息太多，测量提前结束。</translation>
    </message>
</context>
<context>
    <name>ui::BrokerBar</name>
    <message>
        <source>Messages received from clients and sent to clients.</source>
        <translation>从客户端收到和发给客户端的消息。</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>启动(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Port:</source>
        <translation>端口(&amp;P)：</translation>
    </message>
    <message>
        <source>Let &amp;other computers connect</source>
        <translation>允许其他计算机连接(&amp;O)</translation>
    </message>
    <message>
        <source>Listens on all network interfaces instead of this computer only.</source>
        <translation>监听所有网络接口，而不仅限于本机。</translation>
    </message>
    <message>
        <source>Running at</source>
        <translation>运行于</translation>
    </message>
    <message>
        <source>Not running</source>
        <translation>未运行</translation>
    </message>
    <message>
        <source>Address of the broker</source>
        <translation>服务器地址</translation>
    </message>
    <message>
        <source>&amp;Connect a client to it</source>
        <translation>用客户端连接它(&amp;C)</translation>
    </message>
    <message>
        <source>Clients %1</source>
        <translation>客户端 %1</translation>
    </message>
    <message>
        <source>Retained %1</source>
        <translation>保留 %1</translation>
    </message>
    <message>
        <source>In ↓ %1</source>
        <translation>入 ↓ %1</translation>
    </message>
    <message>
        <source>Out ↑ %1</source>
        <translation>出 ↑ %1</translation>
    </message>
    <message>
        <source>Dropped %1</source>
        <translation>丢弃 %1</translation>
    </message>
</context>
<context>
    <name>ui::BrokerClientsPane</name>
    <message>
        <source>Clients of the broker</source>
        <translation>服务器的客户端</translation>
    </message>
    <message>
        <source>A broker of your own, without installing anything</source>
        <translation>自带服务器，无需安装任何软件</translation>
    </message>
    <message>
        <source>It speaks MQTT 3.1, 3.1.1 and 5.0 on this computer, shows its side of each conversation, and forgets everything when it stops.</source>
        <translation>它在本机支持 MQTT 3.1、3.1.1 和 5.0，显示每次通信中服务器一侧的情况，停止后不保留任何数据。</translation>
    </message>
    <message>
        <source>Start the broker</source>
        <translation>启动服务器</translation>
    </message>
    <message>
        <source>Nobody has connected yet</source>
        <translation>尚无客户端连接</translation>
    </message>
    <message>
        <source>Connect from here, from a device, or from a terminal:
%1</source>
        <translation>可从这里、设备或终端连接：
%1</translation>
    </message>
    <message>
        <source>Connect a client to it</source>
        <translation>用客户端连接它</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>复制命令</translation>
    </message>
</context>
<context>
    <name>ui::BrokerLogPane</name>
    <message>
        <source>%1 lines</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>%1 of %2 lines</source>
        <translation>%1 / %2 行</translation>
    </message>
    <message>
        <source>%1 · %2 older or too fast to be kept</source>
        <translation>%1 · %2 行因过旧或过快而未保留</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Filter by client, event, topic…</source>
        <translation>按客户端、事件、主题筛选…</translation>
    </message>
    <message>
        <source>Filter of the log</source>
        <translation>日志筛选</translation>
    </message>
    <message>
        <source>Log of the broker</source>
        <translation>服务器日志</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Pause the list (Space); nothing is lost</source>
        <translation>暂停列表（空格键）；不会丢失任何内容</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Clear the log (Ctrl+L)</source>
        <translation>清空日志 (Ctrl+L)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the selected lines, or all (Ctrl+C)</source>
        <translation>复制选中的行或全部行 (Ctrl+C)</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>尚无任何事件</translation>
    </message>
    <message>
        <source>Each link, packet and refusal will be one line here.</source>
        <translation>每个链路、报文和拒绝都会在这里显示为一行。</translation>
    </message>
</context>
<context>
    <name>ui::BrokerPage</name>
    <message>
        <source>Use port %1</source>
        <translation>使用端口 %1</translation>
    </message>
    <message>
        <source>Every computer that can reach this one may connect, without a password.</source>
        <translation>任何能访问本机的计算机都可以连接，无需密码。</translation>
    </message>
    <message>
        <source>Devices in your network use %1.</source>
        <translation>网络中的设备请使用 %1。</translation>
    </message>
    <message>
        <source> or </source>
        <translation> 或 </translation>
    </message>
    <message>
        <source>This computer has no network address at the moment.</source>
        <translation>本机目前没有网络地址。</translation>
    </message>
</context>
<context>
    <name>ui::BytePane</name>
    <message>
        <source>%1 are too much for the clipboard: select at most %2, or save the bytes to a file.</source>
        <translation>%1 太大，放不进剪贴板：最多选择 %2，或把字节保存到文件。</translation>
    </message>
    <message>
        <source>Secret bytes were copied as *: reveal secrets to copy them.</source>
        <translation>机密字节已复制为 *：先显示机密内容，再复制。</translation>
    </message>
    <message>
        <source>Save bytes</source>
        <translation>保存字节</translation>
    </message>
    <message>
        <source>%1 could not be written: %2 Choose another place.</source>
        <translation>无法写入 %1：%2 请换一个位置。</translation>
    </message>
    <message>
        <source>Copy as</source>
        <translation>复制为</translation>
    </message>
    <message>
        <source>Find bytes or text… (Ctrl+F)</source>
        <translation>查找字节或文本…（Ctrl+F）</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>查找下一个</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>查找上一个</translation>
    </message>
    <message>
        <source>Go to offset… (Ctrl+G)</source>
        <translation>转到偏移…（Ctrl+G）</translation>
    </message>
    <message>
        <source>Select all bytes</source>
        <translation>选择全部字节</translation>
    </message>
    <message>
        <source>Save bytes as…</source>
        <translation>字节另存为…</translation>
    </message>
    <message>
        <source>Read as values</source>
        <translation>读作数值</translation>
    </message>
    <message>
        <source>Show what the selected bytes say as numbers, text and times</source>
        <translation>把选中的字节读作数字、文本和时间</translation>
    </message>
</context>
<context>
    <name>ui::ByteSearchBar</name>
    <message>
        <source>The search was stopped.</source>
        <translation>已停止查找。</translation>
    </message>
    <message>
        <source>Type what to look for.</source>
        <translation>输入要查找的内容。</translation>
    </message>
    <message>
        <source>This is no hex: type pairs of digits, such as 30 0a.</source>
        <translation>这不是十六进制：成对输入数字，例如 30 0a。</translation>
    </message>
    <message>
        <source>Searching, %1 % …</source>
        <translation>正在查找，%1 % …</translation>
    </message>
    <message>
        <source>Found after going on at the other end.</source>
        <translation>从另一端继续后找到。</translation>
    </message>
    <message>
        <source>Not found in this packet.</source>
        <translation>此报文中没有找到。</translation>
    </message>
    <message>
        <source>Type an offset from 0 to %1, such as 16, 0x10 or +4.</source>
        <translation>输入 0 到 %1 的偏移，例如 16、0x10 或 +4。</translation>
    </message>
    <message>
        <source>&amp;Find:</source>
        <translation>查找(&amp;F)：</translation>
    </message>
    <message>
        <source>Text or hex</source>
        <translation>文本或十六进制</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Text, exact case</source>
        <translation>文本，区分大小写</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>十六进制</translation>
    </message>
    <message>
        <source>What is typed</source>
        <translation>输入内容的形式</translation>
    </message>
    <message>
        <source>Find the one before (Shift+F3)</source>
        <translation>查找上一个（Shift+F3）</translation>
    </message>
    <message>
        <source>Find the next one (F3)</source>
        <translation>查找下一个（F3）</translation>
    </message>
    <message>
        <source>Stop the search</source>
        <translation>停止查找</translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation>关闭查找（Esc）</translation>
    </message>
    <message>
        <source>&amp;Go to:</source>
        <translation>转到(&amp;G)：</translation>
    </message>
    <message>
        <source>An offset: 16, 0x10, or +4 and -4 from here</source>
        <translation>偏移：16、0x10，或相对当前位置的 +4、-4</translation>
    </message>
</context>
<context>
    <name>ui::ByteView</name>
    <message>
        <source>Bytes of the packet</source>
        <translation>报文的字节</translation>
    </message>
</context>
<context>
    <name>ui::CaptureFileMenu</name>
    <message>
        <source>Opening %1: %2 %</source>
        <translation>正在打开 %1：%2 %</translation>
    </message>
    <message numerus="yes">
        <source>%n packet(s) came from %1.</source>
        <translation>
            <numerusform>从 %1 读入 %n 个报文。</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing %1: %2 %</source>
        <translation>正在写入 %1：%2 %</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to %1.</source>
        <translation>
            <numerusform>已将 %n 行写入 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Open a capture</source>
        <translation>打开抓包</translation>
    </message>
    <message>
        <source>Captures (*.mqttcap *.pcapng *.pcap *.cap *.txt *.hex)</source>
        <translation>抓包文件 (*.mqttcap *.pcapng *.pcap *.cap *.txt *.hex)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Capture of MQTT Scope (*.mqttcap)</source>
        <translation>MQTT Scope 抓包 (*.mqttcap)</translation>
    </message>
    <message>
        <source>For Wireshark (*.pcapng)</source>
        <translation>供 Wireshark 使用 (*.pcapng)</translation>
    </message>
    <message>
        <source>Hex text (*.txt)</source>
        <translation>十六进制文本 (*.txt)</translation>
    </message>
    <message>
        <source>JSON, one packet a line (*.json)</source>
        <translation>JSON，每行一个报文 (*.json)</translation>
    </message>
    <message>
        <source>Export the packets shown</source>
        <translation>导出显示的报文</translation>
    </message>
    <message>
        <source>Save all packets</source>
        <translation>保存全部报文</translation>
    </message>
    <message>
        <source>The TLS keys of %1 cannot be read: %2.</source>
        <translation>无法读取 %1 中的 TLS 密钥：%2。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) recorded to %1.</source>
        <translation>
            <numerusform>已将 %n 行录制到 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Record packets as they come</source>
        <translation>录制到来的报文</translation>
    </message>
    <message>
        <source>Recording to %1. What is written survives a crash.</source>
        <translation>正在录制到 %1。已写入的内容即使程序崩溃也不会丢失。</translation>
    </message>
    <message>
        <source>TLS keys, as an SSLKEYLOGFILE holds them</source>
        <translation>TLS 密钥（SSLKEYLOGFILE 格式）</translation>
    </message>
    <message>
        <source>Exports for Wireshark hold no TLS keys.</source>
        <translation>供 Wireshark 使用的导出不含 TLS 密钥。</translation>
    </message>
    <message>
        <source>Exports for Wireshark will hold the TLS keys of %1.</source>
        <translation>供 Wireshark 使用的导出将包含 %1 中的 TLS 密钥。</translation>
    </message>
    <message>
        <source>Open capture…</source>
        <translation>打开抓包…</translation>
    </message>
    <message>
        <source>Save all packets…</source>
        <translation>保存全部报文…</translation>
    </message>
    <message>
        <source>Export the packets shown…</source>
        <translation>导出显示的报文…</translation>
    </message>
    <message>
        <source>Record to a file…</source>
        <translation>录制到文件…</translation>
    </message>
    <message>
        <source>Cancelled: %1 was not written.</source>
        <translation>已取消：%1 没有写入。</translation>
    </message>
    <message>
        <source>Secrets are in it: hand it only to whom you trust.</source>
        <translation>其中有机密内容：只交给您信任的人。</translation>
    </message>
    <message>
        <source>Secrets are overwritten by asterisks in it.</source>
        <translation>其中的机密内容已用星号覆盖。</translation>
    </message>
    <message>
        <source>It holds the TLS keys of these connections: whoever captured them on the network can read them with it.</source>
        <translation>其中有这些连接的 TLS 密钥：从网络上抓到它们的人可以用它解密。</translation>
    </message>
    <message>
        <source>Put TLS keys into exports for Wireshark</source>
        <translation>把 TLS 密钥放进给 Wireshark 的导出</translation>
    </message>
    <message>
        <source>With the keys of these connections Wireshark decrypts what was captured of them on the network. They are kept in memory only.</source>
        <translation>有了这些连接的密钥，Wireshark 就能解密从网络上抓到的它们的数据。密钥只保存在内存里。</translation>
    </message>
    <message>
        <source>Add a key log of another program to exports…</source>
        <translation>把另一个程序的密钥日志加进导出…</translation>
    </message>
    <message>
        <source>Leave secrets in files</source>
        <translation>在文件中保留机密内容</translation>
    </message>
    <message>
        <source>Otherwise passwords, authentication data and secret user properties are overwritten by asterisks</source>
        <translation>否则密码、认证数据和机密用户属性会用星号覆盖</translation>
    </message>
</context>
<context>
    <name>ui::CarrierForm</name>
    <message>
        <source>RTS/CTS</source>
        <translation>RTS/CTS</translation>
    </message>
    <message>
        <source>Choose a module</source>
        <translation>请选择模组</translation>
    </message>
    <message>
        <source>&amp;Module:</source>
        <translation>模组(&amp;M)：</translation>
    </message>
    <message>
        <source>Sent b&amp;y:</source>
        <translation>发送方式(&amp;Y)：</translation>
    </message>
    <message>
        <source>The module&apos;s commands that carry the bytes; MQTT is spoken by this program.</source>
        <translation>承载字节的模组命令；MQTT 由本程序处理。</translation>
    </message>
    <message>
        <source>/dev/ttyUSB0, or tcp://HOST:PORT</source>
        <translation>/dev/ttyUSB0，或 tcp://HOST:PORT</translation>
    </message>
    <message>
        <source>Flow control by RTS and CTS, for modules that are set to it.</source>
        <translation>RTS/CTS 流控，用于已启用流控的模组。</translation>
    </message>
    <message>
        <source>&amp;Baud rate:</source>
        <translation>波特率(&amp;B)：</translation>
    </message>
    <message>
        <source>As the module has it</source>
        <translation>按模组现有设置</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Joined already</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>&amp;Access point (APN):</source>
        <translation>接入点（APN）(&amp;A)：</translation>
    </message>
    <message>
        <source>&amp;Wi-Fi name:</source>
        <translation>Wi-Fi 名称(&amp;W)：</translation>
    </message>
    <message>
        <source>Simulated module</source>
        <translation>模拟模组</translation>
    </message>
    <message>
        <source>The best: %1</source>
        <translation>自动选择：%1</translation>
    </message>
    <message>
        <source>Ser&amp;ial port:</source>
        <translation>串口(&amp;I)：</translation>
    </message>
    <message>
        <source>APN use&amp;r:</source>
        <translation>APN 用户名(&amp;R)：</translation>
    </message>
    <message>
        <source>Network passwor&amp;d:</source>
        <translation>网络密码(&amp;D)：</translation>
    </message>
</context>
<context>
    <name>ui::CertificateDialog</name>
    <message>
        <source>&amp;Accept This Certificate</source>
        <translation>接受此证书(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Copy as PEM</source>
        <translation>复制为 PEM(&amp;C)</translation>
    </message>
    <message>
        <source>Certificate of %1</source>
        <translation>%1 的证书</translation>
    </message>
    <message>
        <source>Asking %1 for its certificate…</source>
        <translation>正在向 %1 获取证书…</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Certificates of the server, its own first</source>
        <translation>服务端的证书，自身证书在最前</translation>
    </message>
    <message>
        <source>From then on the connection stands only with this very certificate.</source>
        <translation>此后仅当服务端出示这一证书时才会建立连接。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The server showed no certificate.</source>
        <translation>服务端未出示证书。</translation>
    </message>
    <message>
        <source>Check that this port speaks TLS.</source>
        <translation>请确认该端口支持 TLS。</translation>
    </message>
    <message>
        <source>Nothing speaks against this certificate.</source>
        <translation>此证书没有发现问题。</translation>
    </message>
    <message>
        <source>Full verification accepts it; there is no need to accept it by hand.</source>
        <translation>完整验证即可通过，无需手动接受。</translation>
    </message>
    <message>
        <source>Compare the fingerprint with one you had from the server&apos;s owner before you accept it.</source>
        <translation>接受之前，请与服务端所有者提供的指纹核对。</translation>
    </message>
</context>
<context>
    <name>ui::CloudTopicsPanel</name>
    <message>
        <source>Thing &amp;model…</source>
        <translation>物模型(&amp;M)…</translation>
    </message>
    <message>
        <source>Load a thing model (TSL) exported from the console</source>
        <translation>载入从控制台导出的物模型（TSL）</translation>
    </message>
    <message>
        <source>Find a topic</source>
        <translation>查找主题</translation>
    </message>
    <message>
        <source>Topics of the cloud</source>
        <translation>云端主题</translation>
    </message>
    <message>
        <source>Example of the payload</source>
        <translation>消息内容示例</translation>
    </message>
    <message>
        <source>Choose a topic to see an example of its payload.</source>
        <translation>选择一个主题以查看其消息内容示例。</translation>
    </message>
    <message>
        <source>S&amp;ubscribe</source>
        <translation>订阅(&amp;U)</translation>
    </message>
    <message>
        <source>To the publish &amp;pane</source>
        <translation>送到发布面板(&amp;P)</translation>
    </message>
    <message>
        <source>Draft the &amp;answer</source>
        <translation>起草回复(&amp;A)</translation>
    </message>
    <message>
        <source>Requests and their replies</source>
        <translation>请求与回复</translation>
    </message>
    <message>
        <source>Draft the answer</source>
        <translation>起草回复</translation>
    </message>
    <message>
        <source>Puts an answer with the request&apos;s id into the publish pane</source>
        <translation>把带有该请求 ID 的回复放入发布面板</translation>
    </message>
    <message>
        <source>Open a connection to a cloud to see its topics.</source>
        <translation>打开一个云端连接即可查看其主题。</translation>
    </message>
    <message>
        <source>This connection does not lead to a cloud that is known here. Make one on the Credentials page.</source>
        <translation>该连接不通向这里认识的云。可在“连接参数”页面创建一个。</translation>
    </message>
    <message>
        <source>%1 has no system topics of its own: its topics are defined by the product.</source>
        <translation>%1 没有自己的系统主题：主题由产品定义。</translation>
    </message>
    <message>
        <source>S&amp;ubscribe to the reply</source>
        <translation>订阅回复(&amp;U)</translation>
    </message>
    <message>
        <source>Subscribed to %1.</source>
        <translation>已订阅 %1。</translation>
    </message>
    <message>
        <source>Fill in what stands in braces before publishing.</source>
        <translation>发布前请填写花括号中的内容。</translation>
    </message>
    <message>
        <source>Load a Thing Model</source>
        <translation>载入物模型</translation>
    </message>
    <message>
        <source>Thing models (*.json);;All files (*)</source>
        <translation>物模型 (*.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>The model belongs to the product %1, and the device to %2.</source>
        <translation>该物模型属于产品 %1，而设备属于 %2。</translation>
    </message>
    <message numerus="yes">
        <source>%n templates from the thing model.</source>
        <translation>
            <numerusform>来自物模型的 %n 个模板。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ColourRulesDialog</name>
    <message>
        <source>Red</source>
        <translation>红色</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>紫色</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰色</translation>
    </message>
    <message>
        <source>No colour</source>
        <translation>无颜色</translation>
    </message>
    <message>
        <source>Colour rules</source>
        <translation>颜色规则</translation>
    </message>
    <message>
        <source>Packets that match</source>
        <translation>匹配的报文</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>删除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Down</source>
        <translation>下移(&amp;D)</translation>
    </message>
    <message>
        <source>Rule %1: %2</source>
        <translation>规则 %1：%2</translation>
    </message>
    <message>
        <source>The first rule that a packet matches colours its row. A rule is written as a filter is, such as reason&gt;=0x80.</source>
        <translation>报文匹配的第一条规则决定该行的颜色。规则的写法与过滤条件相同，例如 reason&gt;=0x80。</translation>
    </message>
</context>
<context>
    <name>ui::CommandBar</name>
    <message>
        <source>C&amp;ommand:</source>
        <translation>命令(&amp;O)：</translation>
    </message>
    <message>
        <source>AT… and Enter; \r, \n and \xNN stand for bytes</source>
        <translation>输入 AT… 后按 Enter；\r、\n 和 \xNN 表示字节</translation>
    </message>
    <message>
        <source>What is typed are the bytes themselves, as hex; no line end is added.</source>
        <translation>输入的十六进制即为要发送的字节本身；不添加行结束符。</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>发送(&amp;S)</translation>
    </message>
    <message>
        <source>Ctrl-Z</source>
        <translation>Ctrl-Z</translation>
    </message>
    <message>
        <source>Ends the data of a prompt and sends it (byte 1A).</source>
        <translation>结束提示符下的数据输入并发送（字节 1A）。</translation>
    </message>
    <message>
        <source>ESC</source>
        <translation>ESC</translation>
    </message>
    <message>
        <source>Cancels the data of a prompt (byte 1B).</source>
        <translation>取消提示符下的数据输入（字节 1B）。</translation>
    </message>
    <message>
        <source>F1…F12</source>
        <translation>F1…F12</translation>
    </message>
    <message>
        <source>Commands on the function keys</source>
        <translation>功能键上的命令</translation>
    </message>
    <message>
        <source>Open a port first: nothing was sent.</source>
        <translation>请先打开串口：未发送任何内容。</translation>
    </message>
    <message>
        <source>\x needs two hex digits after it; write \\x for the characters themselves.</source>
        <translation>\x 后面需要两位十六进制数字；要输入这两个字符本身，请写 \\x。</translation>
    </message>
    <message>
        <source>This is no hex digit; switch Hex off to send text.</source>
        <translation>这不是十六进制数字；要发送文本，请关闭“十六进制”。</translation>
    </message>
    <message>
        <source>A byte has two hex digits; one is missing here.</source>
        <translation>一个字节需要两位十六进制数字；此处缺少一位。</translation>
    </message>
    <message>
        <source>The module waits for data: what you send now goes out as it is, without a line end.</source>
        <translation>模组正在等待数据：现在发送的内容将原样发出，不带行结束符。</translation>
    </message>
    <message>
        <source>Waiting for the result; further commands are sent after it.</source>
        <translation>正在等待结果；后续命令将在其后发送。</translation>
    </message>
    <message>
        <source>Put the typed line on</source>
        <translation>将输入的行指定到</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>（无）</translation>
    </message>
    <message>
        <source>Stop &amp;waiting</source>
        <translation>停止等待(&amp;W)</translation>
    </message>
    <message>
        <source>Gives up the running command and those that wait for it.</source>
        <translation>放弃正在执行的命令以及排在其后的命令。</translation>
    </message>
    <message>
        <source>Leaves data mode: +++ with a second of silence before and after.</source>
        <translation>退出数据模式：前后各静默一秒发送 +++。</translation>
    </message>
    <message>
        <source>Sends the bytes of a file as they are.</source>
        <translation>原样发送文件内容。</translation>
    </message>
    <message>
        <source>%1 Press Enter again to send it all the same.</source>
        <translation>%1再按一次回车仍然发送。</translation>
    </message>
    <message>
        <source>The module waits for %1 bytes: %2 sent, %3 typed. They go out as they are, without a line end.</source>
        <translation>模组等待 %1 字节：已发送 %2，已输入 %3。内容原样发送，不加行结束符。</translation>
    </message>
    <message>
        <source>The module waits for data, which Ctrl-Z ends and ESC cancels; without a line end. %1 bytes typed.</source>
        <translation>模组等待数据：Ctrl-Z 结束，ESC 取消，不加行结束符。已输入 %1 字节。</translation>
    </message>
    <message>
        <source>Stop file (%1 %)</source>
        <translation>停止文件（%1 %）</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>文件…</translation>
    </message>
    <message>
        <source>This character does not exist in %1: choose another encoding, or write its bytes as \xNN.</source>
        <translation>%1 中没有此字符：请选择其他编码，或以 \xNN 书写其字节。</translation>
    </message>
    <message>
        <source>Data mode: everything you send is payload. +++ leads back to commands.</source>
        <translation>数据模式：发送的全部内容都是数据。用 +++ 返回命令模式。</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>运行 %1</translation>
    </message>
    <message>
        <source>Put a saved sequence on</source>
        <translation>把已保存的序列放到</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>十六进制</translation>
    </message>
</context>
<context>
    <name>ui::ConnectionHeader</name>
    <message>
        <source>Trying again in %1 s (try %2)</source>
        <translation>%1 s 后重试（第 %2 次）</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>报文</translation>
    </message>
    <message>
        <source>Show the packets of this connection</source>
        <translation>显示此连接的报文</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>Opening the link…</source>
        <translation>正在打开链路…</translation>
    </message>
    <message>
        <source>Waiting for the server&apos;s answer…</source>
        <translation>正在等待服务器应答…</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>Waiting to try again</source>
        <translation>等待重试</translation>
    </message>
    <message>
        <source>Disconnecting…</source>
        <translation>正在断开…</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>连接(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>断开(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Edit profile</source>
        <translation>编辑连接配置(&amp;E)</translation>
    </message>
    <message>
        <source>Re&amp;try</source>
        <translation>重试(&amp;T)</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Send packets wrong on purpose</source>
        <translation>故意发送错误的报文</translation>
    </message>
    <message>
        <source>Authenticate again</source>
        <translation>重新认证</translation>
    </message>
    <message>
        <source>Prove who you are once more, without disconnecting</source>
        <translation>不断开连接，再次证明身份</translation>
    </message>
    <message>
        <source>Connected, authenticated again</source>
        <translation>已连接，已重新认证</translation>
    </message>
    <message>
        <source>Try &amp;now</source>
        <translation>立即重试(&amp;N)</translation>
    </message>
    <message>
        <source>Connected again. The last connection ended because: %1</source>
        <translation>已重新连接。上次连接结束的原因：%1</translation>
    </message>
    <message>
        <source>Messages not yet acknowledged would not survive the end of the program: %1</source>
        <translation>尚未确认的消息在程序结束后会丢失：%1</translation>
    </message>
</context>
<context>
    <name>ui::ConnectionsPage</name>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Password for %1:</source>
        <translation>%1 的密码：</translation>
    </message>
    <message>
        <source>Key Password</source>
        <translation>私钥密码</translation>
    </message>
    <message>
        <source>Password of the private key for %1:</source>
        <translation>%1 的私钥密码：</translation>
    </message>
</context>
<context>
    <name>ui::CredentialsPage</name>
    <message>
        <source>Paste from the console</source>
        <translation>从控制台粘贴</translation>
    </message>
    <message>
        <source>Nothing here is recognised: copy the whole JSON, or lines such as &quot;ProductKey: a1…&quot;.</source>
        <translation>没有识别出任何内容：请复制完整的 JSON，或“ProductKey: a1…”这样的行。</translation>
    </message>
    <message>
        <source>Filled in: %1.</source>
        <translation>已填写：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>✔ The pasted credentials are what these inputs give.</source>
        <translation>✔ 粘贴的参数与这些输入算出的结果一致。</translation>
    </message>
    <message>
        <source>&amp;Many devices…</source>
        <translation>批量设备(&amp;M)…</translation>
    </message>
    <message>
        <source>A table of devices in, a table of credentials or profiles out</source>
        <translation>输入设备表，输出连接参数表或连接配置</translation>
    </message>
    <message>
        <source>Paste what you have: the console&apos;s JSON or lines, AT commands, constants of a sketch, client id, user name and password, or a CONNECT packet in hex.</source>
        <translation>粘贴手头的内容：控制台的 JSON 或文本行、AT 命令、代码中的常量、客户端 ID、用户名和密码，或十六进制的 CONNECT 报文。</translation>
    </message>
    <message>
        <source>Which product is meant? The pasted text looks like %1.</source>
        <translation>指的是哪个产品？粘贴的内容看起来像 %1。</translation>
    </message>
    <message>
        <source>The two sign in different ways.</source>
        <translation>两者的签名方式不同。</translation>
    </message>
    <message>
        <source>    Right: %1</source>
        <translation>    正确：%1</translation>
    </message>
    <message>
        <source>The device is registered, and its login is filled in.</source>
        <translation>设备已注册，登录信息已填入。</translation>
    </message>
    <message>
        <source>Save it now: the cloud hands it out once.</source>
        <translation>请立即保存：云端只下发一次。</translation>
    </message>
    <message>
        <source>Save as profile</source>
        <translation>保存为连接配置</translation>
    </message>
    <message>
        <source>C&amp;loud:</source>
        <translation>云平台(&amp;L)：</translation>
    </message>
</context>
<context>
    <name>ui::DecodeRulesDialog</name>
    <message>
        <source>How payloads are read</source>
        <translation>消息内容的解读方式</translation>
    </message>
    <message>
        <source>The first rule whose topic filter matches decides how a payload is shown, for past messages too. Stored bytes never change.</source>
        <translation>第一条主题过滤器匹配的规则决定消息内容的显示方式，对过去的消息同样有效。保存的字节不会改变。</translation>
    </message>
    <message>
        <source>Topic filter</source>
        <translation>主题过滤器</translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation>显示为</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>添加规则</translation>
    </message>
    <message>
        <source>Remove the rule</source>
        <translation>删除规则</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Topic filter, such as plant/+/data</source>
        <translation>主题过滤器，如 plant/+/data</translation>
    </message>
    <message>
        <source>Topic &amp;filter:</source>
        <translation>主题过滤器(&amp;F)：</translation>
    </message>
</context>
<context>
    <name>ui::DecodingEditor</name>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Format:</source>
        <translation>格式：</translation>
    </message>
    <message>
        <source>Encoding:</source>
        <translation>编码：</translation>
    </message>
    <message>
        <source>Number:</source>
        <translation>数值：</translation>
    </message>
    <message>
        <source>Byte order:</source>
        <translation>字节序：</translation>
    </message>
    <message>
        <source>Schema file:</source>
        <translation>模式文件：</translation>
    </message>
    <message>
        <source>Message type:</source>
        <translation>消息类型：</translation>
    </message>
    <message>
        <source>Script file:</source>
        <translation>脚本文件：</translation>
    </message>
    <message>
        <source>Wrapping:</source>
        <translation>封装：</translation>
    </message>
    <message>
        <source>Float, %1 bits</source>
        <translation>浮点数，%1 位</translation>
    </message>
    <message>
        <source>Signed, %1 bits</source>
        <translation>有符号，%1 位</translation>
    </message>
    <message>
        <source>Unsigned, %1 bits</source>
        <translation>无符号，%1 位</translation>
    </message>
    <message>
        <source>Big endian</source>
        <translation>大端</translation>
    </message>
    <message>
        <source>Little endian</source>
        <translation>小端</translation>
    </message>
    <message>
        <source>.proto file or descriptor set</source>
        <translation>.proto 文件或描述符集</translation>
    </message>
    <message>
        <source>Defines decode(bytes, topic, contentType)</source>
        <translation>须定义 decode(bytes, topic, contentType)</translation>
    </message>
    <message>
        <source>Auto: %1</source>
        <translation>自动：%1</translation>
    </message>
    <message>
        <source>Choose the schema</source>
        <translation>选择模式文件</translation>
    </message>
    <message>
        <source>Protobuf (*.proto *.desc *.pb *.bin);;All files (*)</source>
        <translation>Protobuf (*.proto *.desc *.pb *.bin);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Choose the script</source>
        <translation>选择脚本</translation>
    </message>
    <message>
        <source>JavaScript (*.js *.mjs);;All files (*)</source>
        <translation>JavaScript (*.js *.mjs);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>ui::DeviceTableDialog</name>
    <message>
        <source>Many Devices: %1</source>
        <translation>批量设备：%1</translation>
    </message>
    <message>
        <source>Devices and their credentials</source>
        <translation>设备及其连接参数</translation>
    </message>
    <message>
        <source>A line for each device, the first line names the columns: %1. What has no column is taken from the page.</source>
        <translation>每台设备一行，首行为列名：%1。没有的列取自页面。</translation>
    </message>
    <message>
        <source>&amp;Open a CSV file…</source>
        <translation>打开 CSV 文件(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Paste from the clipboard</source>
        <translation>从剪贴板粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Open a Table</source>
        <translation>打开表格</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>表格 (*.csv *.tsv *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>&amp;Show passwords, and export them</source>
        <translation>显示密码并一同导出(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Make profiles</source>
        <translation>生成连接配置(&amp;M)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Export Credentials</source>
        <translation>导出连接参数</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>%1 is larger than 64 MB: split it.</source>
        <translation>%1 大于 64 MB：请拆分。</translation>
    </message>
    <message>
        <source>Open a file, paste a table, or drop one here.</source>
        <translation>打开文件、粘贴表格，或把表格拖到这里。</translation>
    </message>
    <message>
        <source>%1 of %2 devices worked out, %3 with a mistake.</source>
        <translation>已计算 %2 台设备中的 %1 台，其中 %3 台有错误。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>无法写入 %1：%2。</translation>
    </message>
    <message>
        <source>Written to %1, with the passwords.</source>
        <translation>已写入 %1，包含密码。</translation>
    </message>
    <message>
        <source>Written to %1, without the passwords.</source>
        <translation>已写入 %1，不含密码。</translation>
    </message>
</context>
<context>
    <name>ui::EndpointForm</name>
    <message>
        <source>Such as “Greenhouse broker”</source>
        <translation>例如“温室服务器”</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名称(&amp;N)：</translation>
    </message>
    <message>
        <source>No group</source>
        <translation>无分组</translation>
    </message>
    <message>
        <source>&amp;Group:</source>
        <translation>分组(&amp;G)：</translation>
    </message>
    <message>
        <source>TCP (mqtt://)</source>
        <translation>TCP (mqtt://)</translation>
    </message>
    <message>
        <source>TLS (mqtts://)</source>
        <translation>TLS (mqtts://)</translation>
    </message>
    <message>
        <source>WebSocket (ws://)</source>
        <translation>WebSocket (ws://)</translation>
    </message>
    <message>
        <source>Secure WebSocket (wss://)</source>
        <translation>安全 WebSocket (wss://)</translation>
    </message>
    <message>
        <source>&amp;Transport:</source>
        <translation>传输方式(&amp;T)：</translation>
    </message>
    <message>
        <source>&amp;Host:</source>
        <translation>主机(&amp;H)：</translation>
    </message>
    <message>
        <source>Pat&amp;h:</source>
        <translation>路径(&amp;H)：</translation>
    </message>
    <message>
        <source>Host name, address, or a whole mqtts:// address</source>
        <translation>主机名、地址或完整的 mqtts:// 地址</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>P&amp;ort:</source>
        <translation>端口(&amp;O)：</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Choose the broker&apos;s socket</source>
        <translation>选择服务器的套接字</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Unix-domain socket (unix://)</source>
        <translation>Unix 域套接字 (unix://)</translation>
    </message>
    <message>
        <source>/mqtt, a query may follow: /mqtt?tenant=1</source>
        <translation>/mqtt，其后可带查询：/mqtt?tenant=1</translation>
    </message>
    <message>
        <source>Socket &amp;file:</source>
        <translation>套接字文件(&amp;F)：</translation>
    </message>
    <message>
        <source>/run/mosquitto/mosquitto.sock</source>
        <translation>/run/mosquitto/mosquitto.sock</translation>
    </message>
    <message>
        <source>TCP through a serial module</source>
        <translation>经串口模组的 TCP</translation>
    </message>
    <message>
        <source>Host and port of the broker are asked of the DNS (Network page, SRV records).</source>
        <translation>服务器的主机和端口向 DNS 查询（“网络”页，SRV 记录）。</translation>
    </message>
</context>
<context>
    <name>ui::ExchangeBar</name>
    <message>
        <source>No. %1, not kept any more</source>
        <translation>第 %1 号，已不再保留</translation>
    </message>
    <message>
        <source>%1 no. %2</source>
        <comment>packet type, number in the list</comment>
        <translation>%1 第 %2 号</translation>
    </message>
</context>
<context>
    <name>ui::ExportMessages</name>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>JSON 行 (*.jsonl)</translation>
    </message>
    <message>
        <source>Text with tabs (*.txt)</source>
        <translation>制表符分隔的文本 (*.txt)</translation>
    </message>
    <message>
        <source>Export the messages shown</source>
        <translation>导出显示的消息</translation>
    </message>
    <message>
        <source>Writing the messages…</source>
        <translation>正在写入消息…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>ui::FaultMenu</name>
    <message>
        <source>&amp;Late, others overtake it</source>
        <translation>延迟，让其他报文先行(&amp;L)</translation>
    </message>
    <message>
        <source>After %1 ms</source>
        <translation>%1 毫秒后</translation>
    </message>
    <message>
        <source>&amp;Malformed</source>
        <translation>畸形(&amp;M)</translation>
    </message>
    <message>
        <source>QMqttClient sends its packets itself: faults need the program&apos;s own engine.</source>
        <translation>QMqttClient 自行发送报文：故障需要本程序自带的引擎。</translation>
    </message>
    <message>
        <source>&amp;Hold back until it is let go</source>
        <translation>扣住，直到放行(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Twice</source>
        <translation>发送两次(&amp;T)</translation>
    </message>
    <message>
        <source>With the next packet &amp;identifier in place of its own</source>
        <translation>用下一个报文标识符代替它自己的(&amp;I)</translation>
    </message>
    <message numerus="yes">
        <source>Let %n held packet(s) &amp;go</source>
        <translation>
            <numerusform>放行 %n 个扣住的报文(&amp;G)</numerusform>
        </translation>
    </message>
    <message>
        <source>No packet is held</source>
        <translation>没有扣住的报文</translation>
    </message>
    <message>
        <source>Send with a &amp;fault</source>
        <translation>带故障发送(&amp;F)</translation>
    </message>
    <message>
        <source>Sends the packet held back, late, twice, with another identifier or malformed, on purpose.</source>
        <translation>故意把报文扣住、延迟、发送两次、换用另一个标识符或弄成畸形再发送。</translation>
    </message>
</context>
<context>
    <name>ui::FaultPanel</name>
    <message>
        <source>Fault:</source>
        <translation>故障：</translation>
    </message>
    <message>
        <source>Raw bytes:</source>
        <translation>原始字节：</translation>
    </message>
    <message>
        <source>Disconnect with:</source>
        <translation>断开原因：</translation>
    </message>
    <message>
        <source>next </source>
        <translation>接下来 </translation>
    </message>
    <message>
        <source>every</source>
        <translation>每一个</translation>
    </message>
    <message>
        <source>How many packets</source>
        <translation>报文数量</translation>
    </message>
    <message>
        <source>Packet type</source>
        <translation>报文类型</translation>
    </message>
    <message>
        <source>packet</source>
        <translation>报文</translation>
    </message>
    <message>
        <source>What goes wrong</source>
        <translation>故障内容</translation>
    </message>
    <message>
        <source>is held back</source>
        <translation>被扣住不发</translation>
    </message>
    <message>
        <source>is not sent</source>
        <translation>不发送</translation>
    </message>
    <message>
        <source>is sent late, after</source>
        <translation>延迟发送，延迟</translation>
    </message>
    <message>
        <source>is sent twice</source>
        <translation>发送两次</translation>
    </message>
    <message>
        <source>has the wrong packet identifier</source>
        <translation>使用错误的报文标识符</translation>
    </message>
    <message>
        <source>is malformed:</source>
        <translation>格式错误：</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>one more</source>
        <translation>加一</translation>
    </message>
    <message>
        <source>Packet identifier</source>
        <translation>报文标识符</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>损坏方式</translation>
    </message>
    <message>
        <source>&amp;Arm</source>
        <translation>布置(&amp;A)</translation>
    </message>
    <message>
        <source>The fault is played on the next packets that match.</source>
        <translation>故障将作用于接下来符合条件的报文。</translation>
    </message>
    <message>
        <source>&amp;Let the oldest go</source>
        <translation>放行最早的(&amp;L)</translation>
    </message>
    <message>
        <source>Let a&amp;ll go</source>
        <translation>全部放行(&amp;L)</translation>
    </message>
    <message>
        <source>Di&amp;sarm</source>
        <translation>撤销(&amp;S)</translation>
    </message>
    <message>
        <source>Takes back the faults that were not played yet.</source>
        <translation>撤回尚未发生的故障。</translation>
    </message>
    <message>
        <source>30 0d 00 0a … sent as it is, whatever it says</source>
        <translation>30 0d 00 0a …，原样发送，不作检查</translation>
    </message>
    <message>
        <source>Raw bytes in hex</source>
        <translation>十六进制原始字节</translation>
    </message>
    <message>
        <source>Insert a packet</source>
        <translation>插入报文</translation>
    </message>
    <message>
        <source>Start from…</source>
        <translation>从报文开始…</translation>
    </message>
    <message>
        <source>Send &amp;bytes</source>
        <translation>发送字节(&amp;B)</translation>
    </message>
    <message>
        <source>Reason code</source>
        <translation>原因码</translation>
    </message>
    <message>
        <source>Send DISC&amp;ONNECT</source>
        <translation>发送 DISC&amp;ONNECT</translation>
    </message>
    <message>
        <source>No fault is armed; packets go out as they should.</source>
        <translation>没有布置故障，报文照常发送。</translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s) armed.</source>
        <translation>
            <numerusform>已布置 %n 个故障。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n packet(s) held back: %1.</source>
        <translation>
            <numerusform>扣住 %n 个报文：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be read as hex.</source>
        <translation>无法按十六进制读取。</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 bytes; %n byte(s) are here.</source>
        <translation>
            <numerusform>%1 应有 %2 字节，这里有 %n 字节。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A good %1 of %n byte(s).</source>
        <translation>
            <numerusform>格式正确的 %1，共 %n 字节。</numerusform>
        </translation>
    </message>
    <message>
        <source>QMqttClient sends its packets itself: faults and reasons need the program&apos;s own engine.</source>
        <translation>QMqttClient 自行发送报文：故障和原因码需要使用程序自带的引擎。</translation>
    </message>
</context>
<context>
    <name>ui::FaultsDialog</name>
    <message>
        <source>There is no SIM card</source>
        <translation>没有 SIM 卡</translation>
    </message>
    <message>
        <source>The signal is weak; 99 is unknown</source>
        <translation>信号弱；99 表示未知</translation>
    </message>
    <message>
        <source>The network is found late</source>
        <translation>很晚才找到网络</translation>
    </message>
    <message>
        <source>The registration has this state; 3 is denied</source>
        <translation>注册状态为此值；3 表示被拒绝</translation>
    </message>
    <message>
        <source>Noise comes behind every n-th answer</source>
        <translation>每 n 个应答后出现杂乱字节</translation>
    </message>
    <message>
        <source>Every n-th byte that it says is lost</source>
        <translation>模组输出每 n 个字节丢失一个</translation>
    </message>
    <message>
        <source>It restarts in the middle of the n-th command</source>
        <translation>执行第 n 条命令时重启</translation>
    </message>
    <message>
        <source>Lines come by themselves in the worst places</source>
        <translation>在最糟的位置插入主动上报</translation>
    </message>
    <message>
        <source>Every answer comes late</source>
        <translation>每个应答都延迟</translation>
    </message>
    <message>
        <source>The line is slow</source>
        <translation>线路速率低</translation>
    </message>
    <message>
        <source>What it says comes in pieces</source>
        <translation>输出被拆成小段</translation>
    </message>
    <message>
        <source>The server closes after a while</source>
        <translation>服务器过一会儿关闭连接</translation>
    </message>
    <message>
        <source>The server refuses the connection with this code</source>
        <translation>服务器以此返回码拒绝连接</translation>
    </message>
    <message>
        <source>No host name is found</source>
        <translation>无法解析任何主机名</translation>
    </message>
    <message>
        <source>Late results overtake OK</source>
        <translation>迟到的结果先于 OK 到达</translation>
    </message>
    <message>
        <source>Answers begin without CR LF</source>
        <translation>应答开头没有 CR LF</translation>
    </message>
    <message>
        <source>The LF of CR LF counts as data at a prompt</source>
        <translation>提示符后 CR LF 的 LF 被当作数据</translation>
    </message>
    <message>
        <source>It sleeps until AT wakes it</source>
        <translation>休眠，直到被 AT 唤醒</translation>
    </message>
    <message>
        <source>The first byte after power-on is garbled</source>
        <translation>上电后第一个字节错乱</translation>
    </message>
    <message>
        <source>Many lines come after power-on</source>
        <translation>上电后出现大量上报</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>Faults of the Simulated Module</source>
        <translation>模拟模组的故障</translation>
    </message>
    <message>
        <source>What is ticked goes wrong at once; what concerns power-on does with the next restart.</source>
        <translation>勾选的故障立即生效；与上电有关的在下次重启时生效。</translation>
    </message>
    <message>
        <source>&amp;Restart It Now</source>
        <translation>立即重启(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Server Closes Now</source>
        <translation>服务器立即断开(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;No Faults</source>
        <translation>清除故障(&amp;N)</translation>
    </message>
    <message>
        <source> B</source>
        <translation> B</translation>
    </message>
    <message>
        <source> B/s</source>
        <translation> B/s</translation>
    </message>
</context>
<context>
    <name>ui::FieldTree</name>
    <message>
        <source>Fields of the packet</source>
        <translation>报文的字段</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>复制值</translation>
    </message>
    <message>
        <source>Copy field</source>
        <translation>复制字段</translation>
    </message>
    <message>
        <source>Expand all</source>
        <translation>全部展开</translation>
    </message>
    <message>
        <source>Collapse all</source>
        <translation>全部折叠</translation>
    </message>
    <message>
        <source>Keep values of “%1” secret</source>
        <translation>把“%1”的值作为机密</translation>
    </message>
</context>
<context>
    <name>ui::FilterBar</name>
    <message>
        <source>Filter packets</source>
        <translation>筛选报文</translation>
    </message>
    <message>
        <source>Connection shown</source>
        <translation>显示的连接</translation>
    </message>
    <message>
        <source>Direction shown</source>
        <translation>显示的方向</translation>
    </message>
    <message>
        <source>Packet type shown</source>
        <translation>显示的报文类型</translation>
    </message>
    <message>
        <source>All connections</source>
        <translation>所有连接</translation>
    </message>
    <message>
        <source>In and out</source>
        <translation>入和出</translation>
    </message>
    <message>
        <source>In</source>
        <translation>入</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>出</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>所有类型</translation>
    </message>
    <message>
        <source>Saved filters and colour rules</source>
        <translation>已保存的过滤条件和颜色规则</translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation>保存此过滤条件…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Colour rules…</source>
        <translation>颜色规则…</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>保存此过滤条件</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>名称：</translation>
    </message>
    <message>
        <source>Filter: text, or type==PUBLISH &amp;&amp; qos&gt;0</source>
        <translation>过滤：文本，或 type==PUBLISH &amp;&amp; qos&gt;0</translation>
    </message>
    <message>
        <source>Text in the packets, or an expression such as
type==PUBLISH &amp;&amp; topic matches &quot;a/+/b&quot; &amp;&amp; qos&gt;0
Ctrl+Space lists the words. In quotes they are text: &quot;odd&quot;.</source>
        <translation>报文中的文本，或表达式，例如
type==PUBLISH &amp;&amp; topic matches &quot;a/+/b&quot; &amp;&amp; qos&gt;0
Ctrl+空格列出可用的词；加上引号就是文本：&quot;odd&quot;。</translation>
    </message>
</context>
<context>
    <name>ui::FindBar</name>
    <message>
        <source>Text to find</source>
        <translation>要查找的文本</translation>
    </message>
    <message>
        <source>Find the line before (Enter)</source>
        <translation>查找上一行 (Enter)</translation>
    </message>
    <message>
        <source>Find the next line (Shift+Enter)</source>
        <translation>查找下一行 (Shift+Enter)</translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation>关闭查找 (Esc)</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>Not found further up.</source>
        <translation>上方未找到。</translation>
    </message>
    <message>
        <source>Not found further down.</source>
        <translation>下方未找到。</translation>
    </message>
    <message>
        <source>Line %L1 of %L2</source>
        <translation>第 %L1 行，共 %L2 行</translation>
    </message>
    <message>
        <source>Find in the transcript; \r, \n and \xNN stand for bytes</source>
        <translation>在记录中查找；\r、\n、\xNN 代表字节</translation>
    </message>
</context>
<context>
    <name>ui::FindingList</name>
    <message>
        <source>Findings in this packet</source>
        <translation>此报文的发现</translation>
    </message>
</context>
<context>
    <name>ui::FloodBar</name>
    <message>
        <source>%1 brings %2 messages per second.</source>
        <translation>%1 每秒带来 %2 条消息。</translation>
    </message>
    <message>
        <source>Nothing is lost. If it is too much, there is a brake:</source>
        <translation>没有丢失任何消息。如果太多，可以刹车：</translation>
    </message>
    <message>
        <source>Pause the list</source>
        <translation>暂停列表</translation>
    </message>
    <message>
        <source>Hide its messages</source>
        <translation>隐藏它的消息</translation>
    </message>
    <message>
        <source>Unsubscribe</source>
        <translation>取消订阅</translation>
    </message>
    <message>
        <source>Warn later…</source>
        <translation>提高警告阈值…</translation>
    </message>
    <message>
        <source>Flood warning</source>
        <translation>消息洪水警告</translation>
    </message>
    <message>
        <source>Warn when a subscription brings more messages per second than (0: never):</source>
        <translation>当一个订阅每秒带来的消息超过以下数量时警告（0：从不）：</translation>
    </message>
</context>
<context>
    <name>ui::GuideWindow</name>
    <message>
        <source>User&apos;s guide</source>
        <translation>用户指南</translation>
    </message>
    <message>
        <source>Find in the guide</source>
        <translation>在指南中查找</translation>
    </message>
</context>
<context>
    <name>ui::LineBar</name>
    <message>
        <source>any</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>%1 is on</source>
        <translation>%1 有效</translation>
    </message>
    <message>
        <source>%1 is off</source>
        <translation>%1 无效</translation>
    </message>
    <message>
        <source>overruns %1</source>
        <translation>溢出 %1</translation>
    </message>
    <message>
        <source>framing errors %1</source>
        <translation>帧错误 %1</translation>
    </message>
    <message>
        <source>parity errors %1</source>
        <translation>校验错误 %1</translation>
    </message>
    <message>
        <source>breaks %1</source>
        <translation>中断信号 %1</translation>
    </message>
    <message>
        <source>dropped bytes %1</source>
        <translation>丢弃字节 %1</translation>
    </message>
    <message>
        <source>&amp;Module:</source>
        <translation>模组(&amp;M)：</translation>
    </message>
    <message>
        <source>Whose commands and replies are known; ATI tells it by itself.</source>
        <translation>选择已知其指令和回复的模组；发送 ATI 可自动识别。</translation>
    </message>
    <message>
        <source>Te&amp;xt in:</source>
        <translation>编码(&amp;X)：</translation>
    </message>
    <message>
        <source>The encoding of what is shown and typed</source>
        <translation>显示与输入所用的编码</translation>
    </message>
    <message>
        <source>Delays and reopening</source>
        <translation>延时与重新打开</translation>
    </message>
    <message>
        <source>Delay after each character:</source>
        <translation>每个字符后的延时：</translation>
    </message>
    <message>
        <source>Delay after each line:</source>
        <translation>每行后的延时：</translation>
    </message>
    <message>
        <source>Open an unplugged port again when it is back</source>
        <translation>端口拔出后重新插入时自动打开</translation>
    </message>
    <message>
        <source>What was lost or damaged on the line since the port was opened: lower the rate, or use flow control.</source>
        <translation>端口打开以来线路上丢失或损坏的数据：请降低速率或使用流控。</translation>
    </message>
    <message>
        <source>&amp;Detect</source>
        <translation>识别(&amp;D)</translation>
    </message>
    <message>
        <source>Asks the module what it is (ATI, AT+CGMM, AT+GMR)</source>
        <translation>询问模组型号（ATI、AT+CGMM、AT+GMR）</translation>
    </message>
</context>
<context>
    <name>ui::LocalTrial</name>
    <message>
        <source>Local broker</source>
        <translation>本地服务器</translation>
    </message>
</context>
<context>
    <name>ui::LoginForm</name>
    <message>
        <source>New ending for every connection</source>
        <translation>每次连接使用新的后缀</translation>
    </message>
    <message>
        <source>Ask each time</source>
        <translation>每次询问</translation>
    </message>
    <message>
        <source>Reconnect when the connection breaks</source>
        <translation>连接中断时重新连接</translation>
    </message>
    <message>
        <source>MQTT 5.0</source>
        <translation>MQTT 5.0</translation>
    </message>
    <message>
        <source>MQTT 3.1.1</source>
        <translation>MQTT 3.1.1</translation>
    </message>
    <message>
        <source>MQTT 3.1</source>
        <translation>MQTT 3.1</translation>
    </message>
    <message>
        <source>&amp;Version:</source>
        <translation>版本(&amp;V)：</translation>
    </message>
    <message>
        <source>&amp;Client ID:</source>
        <translation>客户端 ID(&amp;C)：</translation>
    </message>
    <message>
        <source>&amp;User name:</source>
        <translation>用户名(&amp;U)：</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>密码(&amp;P)：</translation>
    </message>
    <message>
        <source>&amp;Keep-alive:</source>
        <translation>保活(&amp;K)：</translation>
    </message>
    <message>
        <source>Session:</source>
        <translation>会话：</translation>
    </message>
    <message>
        <source>Empty: the server chooses one</source>
        <translation>留空：由服务器分配</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>客户端 ID</translation>
    </message>
    <message>
        <source>G&amp;enerate</source>
        <translation>生成(&amp;E)</translation>
    </message>
    <message>
        <source>Adds eight random digits each time, so that two windows do not take the session from each other.</source>
        <translation>每次添加八位随机数字，避免两个窗口互相抢占会话。</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Stored, but it cannot be read now</source>
        <translation>已保存，但目前无法读取</translation>
    </message>
    <message>
        <source>Clean start: begin with an empty session</source>
        <translation>全新开始：以空会话开始</translation>
    </message>
    <message>
        <source>Clean session: forget subscriptions and messages at the end</source>
        <translation>清理会话：结束时丢弃订阅和消息</translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>MQTT Scope</source>
        <translation>MQTT Scope</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>报文</translation>
    </message>
    <message>
        <source>AT terminal</source>
        <translation>AT 终端</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>凭据</translation>
    </message>
    <message>
        <source>Local broker</source>
        <translation>本地服务器</translation>
    </message>
    <message>
        <source>&amp;Connection</source>
        <translation>连接(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Try it on the local broker</source>
        <translation>在本地服务器上试用(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Close tab</source>
        <translation>关闭标签页(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>设置(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Packets below the page</source>
        <translation>在页面下方显示报文(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>User&apos;s &amp;guide</source>
        <translation>用户指南(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;About MQTT Scope</source>
        <translation>关于 MQTT Scope(&amp;A)</translation>
    </message>
    <message>
        <source>About MQTT Scope</source>
        <translation>关于 MQTT Scope</translation>
    </message>
    <message>
        <source>&lt;h3&gt;MQTT Scope %1&lt;/h3&gt;&lt;p&gt;The bench on which a device meets its broker.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later. Built with Qt %2.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;MQTT Scope %1&lt;/h3&gt;&lt;p&gt;设备与服务器在此相会的工作台。&lt;/p&gt;&lt;p&gt;自由软件，依据 GNU 通用公共许可证第 3 版或更高版本发布。基于 Qt %2 构建。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Cloud topics</source>
        <translation>云端主题</translation>
    </message>
    <message>
        <source>Cloud &amp;topics beside the connection</source>
        <translation>在连接旁显示云端主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Connection in front</source>
        <translation>当前连接(&amp;C)</translation>
    </message>
    <message>
        <source>Time&amp;line…</source>
        <translation>时间线(&amp;L)…</translation>
    </message>
</context>
<context>
    <name>ui::MessageFilterBar</name>
    <message>
        <source>Filter: text, topic:a/+/b, payload~on, qos=1, len&gt;1k (Ctrl+F)</source>
        <translation>过滤：文本、topic:a/+/b、payload~on、qos=1、len&gt;1k (Ctrl+F)</translation>
    </message>
    <message>
        <source>Filter of the messages</source>
        <translation>消息筛选</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>上一个匹配 (Shift+F3)</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>下一个匹配 (F3)</translation>
    </message>
    <message>
        <source>Show matches only</source>
        <translation>只显示匹配的消息</translation>
    </message>
    <message>
        <source>What the filter understands</source>
        <translation>过滤器的写法</translation>
    </message>
</context>
<context>
    <name>ui::MessagePages</name>
    <message>
        <source>Subscribe to a topic</source>
        <translation>订阅主题</translation>
    </message>
    <message>
        <source>No message matches</source>
        <translation>没有匹配的消息</translation>
    </message>
    <message>
        <source>The filter lets none of the messages through.</source>
        <translation>没有消息通过这个过滤器。</translation>
    </message>
    <message>
        <source>Show all messages</source>
        <translation>显示全部消息</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>暂无消息</translation>
    </message>
    <message>
        <source>Subscribe to a topic to see messages here.</source>
        <translation>订阅主题后，消息将显示在这里。</translation>
    </message>
    <message numerus="yes">
        <source>Waiting for messages of %n subscription(s).</source>
        <translation>
            <numerusform>正在等待 %n 个订阅的消息。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MessageTable</name>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>复制为文本(&amp;C)</translation>
    </message>
    <message>
        <source>Copy as &amp;JSON lines</source>
        <translation>复制为 JSON 行(&amp;J)</translation>
    </message>
    <message>
        <source>Copy the payload</source>
        <translation>复制消息内容</translation>
    </message>
    <message>
        <source>Copy the payload as &amp;hex</source>
        <translation>复制消息内容为十六进制(&amp;H)</translation>
    </message>
    <message>
        <source>Copy the &amp;topic</source>
        <translation>复制主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Show only this topic</source>
        <translation>仅显示此主题(&amp;S)</translation>
    </message>
    <message>
        <source>Put into the &amp;publish panel</source>
        <translation>填入发布面板(&amp;P)</translation>
    </message>
    <message>
        <source>Columns as at &amp;first</source>
        <translation>恢复初始列(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Time as</source>
        <translation>时间显示为(&amp;T)</translation>
    </message>
    <message>
        <source>time of &amp;day</source>
        <translation>时刻(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;date and time</source>
        <translation>日期和时间(&amp;A)</translation>
    </message>
    <message>
        <source>date and time in &amp;UTC</source>
        <translation>UTC 日期和时间(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Export the messages shown…</source>
        <translation>导出显示的消息(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Mark</source>
        <translation>标记(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation>备注(&amp;N)…</translation>
    </message>
    <message>
        <source>Count seconds from &amp;here</source>
        <translation>从这里开始计秒(&amp;H)</translation>
    </message>
    <message>
        <source>Is it &amp;retained now?</source>
        <translation>现在是否被保留(&amp;R)？</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Your note at this message:</source>
        <translation>对这条消息的备注：</translation>
    </message>
    <message>
        <source>Publish the selected &amp;again…</source>
        <translation>重新发布所选消息(&amp;A)…</translation>
    </message>
</context>
<context>
    <name>ui::MessagesView</name>
    <message>
        <source>Pause the list (Space)</source>
        <translation>暂停列表 (Space)</translation>
    </message>
    <message>
        <source>Follow the newest message (End)</source>
        <translation>跟随最新消息 (End)</translation>
    </message>
    <message>
        <source>Clear the list (Ctrl+L)</source>
        <translation>清空列表 (Ctrl+L)</translation>
    </message>
    <message>
        <source>Go on (Space)</source>
        <translation>继续 (Space)</translation>
    </message>
    <message>
        <source>no further match</source>
        <translation>没有更多匹配</translation>
    </message>
    <message>
        <source>The messages could not be written: %1</source>
        <translation>消息无法写入：%1</translation>
    </message>
    <message>
        <source>Choose another place, or make room there.</source>
        <translation>请选择别的位置，或在那里腾出空间。</translation>
    </message>
    <message>
        <source>Messages to be seen here, in memory and on disk. The oldest leave memory when what is set for all connections is full; those not recorded are dropped then: %1 so far. %2 came faster than they could be taken.</source>
        <translation>此处可见的消息，包括内存和磁盘中的。所有连接共用的内存用满时，最旧的消息离开内存；未录制的就此丢弃：至今 %1 条。另有 %2 条来得太快，未能接收。</translation>
    </message>
    <message>
        <source>Only the beginning of what is selected was copied, it is too much for the clipboard. Export the messages instead (right click).</source>
        <translation>选中的内容太多，剪贴板只复制了开头部分。请改用导出（右键）。</translation>
    </message>
    <message>
        <source>This message is not kept any more.</source>
        <translation>此消息已不再保留。</translation>
    </message>
    <message>
        <source>The filter hides this message.</source>
        <translation>筛选隐藏了此消息。</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
</context>
<context>
    <name>ui::ModuleForm</name>
    <message>
        <source>An Aliyun device, by its triple</source>
        <translation>阿里云设备（三元组）</translation>
    </message>
    <message>
        <source>Connect to:</source>
        <translation>连接到：</translation>
    </message>
    <message>
        <source>Product key:</source>
        <translation>产品密钥：</translation>
    </message>
    <message>
        <source>Device name:</source>
        <translation>设备名称：</translation>
    </message>
    <message>
        <source>Device secret:</source>
        <translation>设备密钥：</translation>
    </message>
    <message>
        <source>APN:</source>
        <translation>APN：</translation>
    </message>
    <message>
        <source>Wi-Fi name:</source>
        <translation>Wi-Fi 名称：</translation>
    </message>
    <message>
        <source>Wi-Fi password:</source>
        <translation>Wi-Fi 密码：</translation>
    </message>
    <message>
        <source>as the module has it</source>
        <translation>沿用模组的设置</translation>
    </message>
    <message>
        <source>joined already</source>
        <translation>已连接则留空</translation>
    </message>
    <message>
        <source>Ma&amp;ke the commands</source>
        <translation>生成命令(&amp;K)</translation>
    </message>
</context>
<context>
    <name>ui::ModuleOffers</name>
    <message>
        <source>The module did not say what it is, or nothing is known of it.</source>
        <translation>模组没有说明自己的型号，或者没有该型号的描述。</translation>
    </message>
    <message>
        <source>Choose it by hand; if it answers nothing at all, check baud rate, line ending and cable.</source>
        <translation>请手动选择；如果模组完全没有应答，请检查波特率、行结束符和线缆。</translation>
    </message>
    <message>
        <source>The module chosen is the one that answers.</source>
        <translation>所选模组与应答一致。</translation>
    </message>
    <message>
        <source>This module says that it is a %1.</source>
        <translation>此模组自称为 %1。</translation>
    </message>
    <message>
        <source>With its commands known, completion and explanations fit it.</source>
        <translation>选用其指令集后，补全和解释才会与之相符。</translation>
    </message>
    <message>
        <source>Modules of this name come with different commands.</source>
        <translation>同名模组的指令集可能不同。</translation>
    </message>
    <message>
        <source>Choose one; if its commands answer ERROR, it is the other.</source>
        <translation>请选择其中一个；如果指令返回 ERROR，则应选另一个。</translation>
    </message>
    <message>
        <source>Use its commands</source>
        <translation>使用其指令集</translation>
    </message>
    <message>
        <source>The simulated module that is open is still the %1.</source>
        <translation>已打开的模拟模组仍是 %1。</translation>
    </message>
    <message>
        <source>Open the port anew to talk to the %1.</source>
        <translation>重新打开端口即可与 %1 对话。</translation>
    </message>
    <message>
        <source>&amp;Open it anew</source>
        <translation>重新打开(&amp;O)</translation>
    </message>
</context>
<context>
    <name>ui::NotesForm</name>
    <message>
        <source>Who runs this broker, what may be tried on it, whom to call. Do not write passwords here: notes are stored in clear text.</source>
        <translation>此服务器由谁维护、可以在上面做哪些测试、有问题联系谁。请勿在此填写密码：备注以明文保存。</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>ui::NumberEdit</name>
    <message>
        <source>not sent</source>
        <translation>不发送</translation>
    </message>
</context>
<context>
    <name>ui::PacketActions</name>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Show what came meanwhile and go on (Space in the list)</source>
        <translation>显示期间到达的报文并继续（列表中按空格）</translation>
    </message>
    <message>
        <source>Hold the list still; nothing is lost (Space in the list)</source>
        <translation>让列表静止，不会丢失任何报文（列表中按空格）</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Remove all packets of all connections (Ctrl+L)</source>
        <translation>移除所有连接的全部报文 (Ctrl+L)</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>跟随</translation>
    </message>
    <message>
        <source>Keep the newest packet in sight</source>
        <translation>始终显示最新报文</translation>
    </message>
    <message>
        <source>Previous packet</source>
        <translation>上一个报文</translation>
    </message>
    <message>
        <source>Previous packet (Ctrl+Up)</source>
        <translation>上一个报文（Ctrl+Up）</translation>
    </message>
    <message>
        <source>Next packet</source>
        <translation>下一个报文</translation>
    </message>
    <message>
        <source>Next packet (Ctrl+Down)</source>
        <translation>下一个报文（Ctrl+Down）</translation>
    </message>
    <message>
        <source>Go to its answer or request</source>
        <translation>转到应答或请求</translation>
    </message>
    <message>
        <source>Go to the packet that answers this one, else to the one it answers (Ctrl+Shift+J)</source>
        <translation>转到应答此报文的报文，没有时转到它所应答的报文（Ctrl+Shift+J）</translation>
    </message>
    <message>
        <source>Odd exchanges only</source>
        <translation>只看异常交互</translation>
    </message>
    <message>
        <source>Show only packets whose answer is missing or late, and what is doubled, unexpected or sent again</source>
        <translation>只显示应答缺失或迟到的报文，以及重复、意外或重发的报文</translation>
    </message>
    <message>
        <source>Hide secrets</source>
        <translation>隐藏机密</translation>
    </message>
    <message>
        <source>Reveal secrets</source>
        <translation>显示机密</translation>
    </message>
    <message>
        <source>Passwords, authentication data and secret user properties in fields and bytes</source>
        <translation>字段和字节中的密码、认证数据和机密用户属性</translation>
    </message>
    <message>
        <source>Paste packets…</source>
        <translation>粘贴报文…</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Copy line</source>
        <translation>复制此行</translation>
    </message>
    <message>
        <source>Secret user properties…</source>
        <translation>机密用户属性…</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Clock time</source>
        <translation>时钟时间</translation>
    </message>
    <message>
        <source>Since the previous shown packet</source>
        <translation>距上一个显示的报文</translation>
    </message>
    <message>
        <source>Since the start of the capture</source>
        <translation>距捕获开始</translation>
    </message>
    <message>
        <source>Late after</source>
        <translation>迟到阈值</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Read packets from a hex dump, an array or a string of code, or a module&apos;s log</source>
        <translation>从十六进制转储、代码中的数组或字符串、模组的日志读取报文</translation>
    </message>
    <message>
        <source>Edit and send…</source>
        <translation>编辑并发送…</translation>
    </message>
    <message>
        <source>Change the shown packet or write a new one, and send it (Ctrl+E)</source>
        <translation>修改显示的报文或新写一个，然后发送（Ctrl+E）</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Counts, answer times, rates and topics (Ctrl+Shift+S)</source>
        <translation>数量、应答时间、速率和主题（Ctrl+Shift+S）</translation>
    </message>
</context>
<context>
    <name>ui::PacketDetail</name>
    <message>
        <source>Select a packet to see its fields and bytes.</source>
        <translation>选择一个报文以查看其字段和字节。</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>消息内容</translation>
    </message>
</context>
<context>
    <name>ui::PacketEditor</name>
    <message>
        <source>Copied as hex.</source>
        <translation>已复制为十六进制。</translation>
    </message>
    <message>
        <source>Sends exactly these bytes, right or wrong</source>
        <translation>原样发送这些字节，无论对错</translation>
    </message>
    <message>
        <source>Open a connection first; packets are sent through it.</source>
        <translation>请先打开一个连接，报文经由它发送。</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s), well-formed.</source>
        <translation>
            <numerusform>%n 个字节，格式正确。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s); the Remaining Length tells of more. It can be sent all the same.</source>
        <translation>
            <numerusform>%n 个字节；剩余长度表示还有更多。仍然可以发送。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s) that break the standard; what is wrong stands below. It can be sent all the same.</source>
        <translation>
            <numerusform>%n 个字节，违反标准；问题见下方。仍然可以发送。</numerusform>
        </translation>
    </message>
    <message>
        <source>This packet has no properties to add to.</source>
        <translation>这个报文没有可添加的属性。</translation>
    </message>
    <message>
        <source>Will property</source>
        <translation>遗嘱属性</translation>
    </message>
    <message>
        <source>This packet has no properties</source>
        <translation>这个报文没有属性</translation>
    </message>
    <message>
        <source>No connection is open. Open one, then send.</source>
        <translation>没有打开的连接。请先打开一个再发送。</translation>
    </message>
    <message>
        <source>%1 is not connected. Connect it, then send.</source>
        <translation>%1 尚未连接。请先连接再发送。</translation>
    </message>
    <message numerus="yes">
        <source>Sent %n byte(s) on %1.</source>
        <translation>
            <numerusform>已在 %1 上发送 %n 个字节。</numerusform>
        </translation>
    </message>
    <message>
        <source>New from template…</source>
        <translation>按模板新建…</translation>
    </message>
    <message>
        <source>New from template</source>
        <translation>按模板新建</translation>
    </message>
    <message>
        <source>MQTT version</source>
        <translation>MQTT 版本</translation>
    </message>
    <message>
        <source>Add property</source>
        <translation>添加属性</translation>
    </message>
    <message>
        <source>Add to the list</source>
        <translation>添加到列表</translation>
    </message>
    <message>
        <source>One more topic filter or reason code</source>
        <translation>再加一个主题过滤器或原因码</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Takes the chosen property, topic filter or reason code away</source>
        <translation>去掉选中的属性、主题过滤器或原因码</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Fields of the packet; lengths follow</source>
        <translation>报文的字段；长度自动跟随</translation>
    </message>
    <message>
        <source>Bytes of the packet as hex; lengths stay</source>
        <translation>报文的十六进制字节；长度保持不变</translation>
    </message>
    <message>
        <source>Bytes as hex</source>
        <translation>十六进制字节</translation>
    </message>
    <message>
        <source>On &amp;connection:</source>
        <translation>连接(&amp;C)：</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>发送(&amp;S)</translation>
    </message>
    <message>
        <source>Copy as &amp;hex</source>
        <translation>复制为十六进制(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Back to the list</source>
        <translation>返回列表(&amp;B)</translation>
    </message>
    <message numerus="yes">
        <source>Let %n held packet(s) go on %1.</source>
        <translation>
            <numerusform>已在 %1 上放行 %n 个扣住的报文。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PacketTable</name>
    <message>
        <source>Packets</source>
        <translation>报文</translation>
    </message>
</context>
<context>
    <name>ui::PacketsView</name>
    <message>
        <source>Pasted</source>
        <translation>粘贴</translation>
    </message>
    <message numerus="yes">
        <source>%n packet(s) kept</source>
        <translation>
            <numerusform>已保留 %n 个报文</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shown</source>
        <translation>
            <numerusform>显示 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>paused, %n waiting</source>
        <translation>
            <numerusform>已暂停，%n 个等待中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older ones given up for memory</source>
        <translation>
            <numerusform>因内存限制已丢弃 %n 个较旧的报文</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n came too fast to be captured</source>
        <translation>
            <numerusform>%n 个因到达过快而未能捕获</numerusform>
        </translation>
    </message>
    <message>
        <source>Paste packets…</source>
        <translation>粘贴报文…</translation>
    </message>
    <message>
        <source>No packets yet</source>
        <translation>暂无报文</translation>
    </message>
    <message>
        <source>Every packet that a connection sends or receives is listed here, with its fields and bytes. Connect somewhere, or paste packets from elsewhere.</source>
        <translation>连接发送或接收的每个报文都会列在这里，并附其字段和字节。请建立连接，或粘贴来自别处的报文。</translation>
    </message>
    <message>
        <source>No packet matches</source>
        <translation>没有匹配的报文</translation>
    </message>
    <message>
        <source>The filter lets none of the packets through.</source>
        <translation>没有报文符合筛选条件。</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Packet %1 is not kept any more.</source>
        <translation>第 %1 号报文已不再保留。</translation>
    </message>
    <message>
        <source>Secret user properties</source>
        <translation>机密用户属性</translation>
    </message>
    <message>
        <source>Values of user properties with these names are masked until secrets are revealed, one name a line:</source>
        <translation>使用这些名称的用户属性，其值在显示机密内容之前会被遮盖，每行一个名称：</translation>
    </message>
    <message>
        <source>The filter hides packet %1.</source>
        <translation>筛选条件隐藏了第 %1 号报文。</translation>
    </message>
    <message>
        <source>What the list shows</source>
        <translation>列表显示的内容</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>正在录制</translation>
    </message>
    <message>
        <source>Open, save, export and record captures</source>
        <translation>打开、保存、导出和录制抓包</translation>
    </message>
</context>
<context>
    <name>ui::PasswordEdit</name>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>显示</translation>
    </message>
</context>
<context>
    <name>ui::PastePane</name>
    <message numerus="yes">
        <source>%n byte(s) read.</source>
        <translation>
            <numerusform>已读取 %n 个字节。</numerusform>
        </translation>
    </message>
    <message>
        <source>What is made of the text is said here while you type.</source>
        <translation>输入时，此处会显示文本的解析结果。</translation>
    </message>
    <message>
        <source>Add to the list</source>
        <translation>添加到列表</translation>
    </message>
    <message numerus="yes">
        <source>Add %n packet(s) to the list</source>
        <translation>
            <numerusform>将 %n 个报文添加到列表</numerusform>
        </translation>
    </message>
    <message>
        <source>Packets as text</source>
        <translation>文本形式的报文</translation>
    </message>
    <message>
        <source>&amp;Version:</source>
        <translation>版本(&amp;V)：</translation>
    </message>
    <message>
        <source>Find out</source>
        <translation>自动判断</translation>
    </message>
    <message>
        <source>Apply &amp;repair</source>
        <translation>应用修复(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Back to the list</source>
        <translation>返回列表(&amp;B)</translation>
    </message>
    <message>
        <source>MQTT %1, as the CONNECT says.</source>
        <translation>MQTT %1，由 CONNECT 得知。</translation>
    </message>
    <message>
        <source>Read as MQTT %1, as you chose.</source>
        <translation>按您选择的 MQTT %1 读取。</translation>
    </message>
    <message>
        <source>There is no CONNECT: MQTT %1 is a guess. Choose another version if the fields make no sense.</source>
        <translation>没有 CONNECT：MQTT %1 是推测的。如果字段看起来不对，请选择其他版本。</translation>
    </message>
    <message>
        <source>Paste packets as hex, as a dump, as an array or string of code, or a module&apos;s log:</source>
        <translation>粘贴报文：十六进制、转储、代码中的数组或字符串，或模组的日志：</translation>
    </message>
</context>
<context>
    <name>ui::PayloadEditor</name>
    <message>
        <source>Payload to publish</source>
        <translation>要发布的消息内容</translation>
    </message>
    <message>
        <source>Payload (Ctrl+Enter publishes)</source>
        <translation>消息内容（Ctrl+Enter 发布）</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>十六进制</translation>
    </message>
    <message>
        <source>Form in which the payload is written</source>
        <translation>消息内容的书写形式</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>格式化(&amp;F)</translation>
    </message>
    <message>
        <source>Lay the JSON out in lines; no digit changes.</source>
        <translation>将 JSON 分行排版，数字保持原样。</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n 个字节</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PayloadTab</name>
    <message>
        <source>Show the payload as</source>
        <translation>消息内容的显示形式</translation>
    </message>
</context>
<context>
    <name>ui::PayloadView</name>
    <message>
        <source>Payload</source>
        <translation>消息内容</translation>
    </message>
    <message>
        <source>Select a message to see its payload and properties.</source>
        <translation>选择一条消息以查看其消息内容和属性。</translation>
    </message>
    <message>
        <source>Copy the topic</source>
        <translation>复制主题</translation>
    </message>
    <message>
        <source>Copy the payload as shown</source>
        <translation>按显示形式复制消息内容</translation>
    </message>
    <message>
        <source>Save the payload&apos;s bytes to a file…</source>
        <translation>将消息内容的字节保存到文件…</translation>
    </message>
    <message>
        <source>Save the payload</source>
        <translation>保存消息内容</translation>
    </message>
    <message>
        <source>↓ received</source>
        <translation>↓ 已接收</translation>
    </message>
    <message>
        <source>↑ sent</source>
        <translation>↑ 已发送</translation>
    </message>
    <message>
        <source>QoS %1</source>
        <translation>QoS %1</translation>
    </message>
    <message>
        <source>retained</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>重复</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n 个字节</numerusform>
        </translation>
    </message>
    <message>
        <source>The payload could not be saved: %1</source>
        <translation>无法保存消息内容：%1</translation>
    </message>
    <message>
        <source>Rules for how payloads are read</source>
        <translation>消息内容的解读规则</translation>
    </message>
    <message>
        <source>Follow the &amp;rules again</source>
        <translation>重新按规则解读(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Always read this topic so…</source>
        <translation>总是这样解读此主题(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Edit the rules…</source>
        <translation>编辑规则(&amp;E)…</translation>
    </message>
    <message>
        <source>Find in the payload</source>
        <translation>在消息内容中查找</translation>
    </message>
    <message>
        <source>%1… (copy it to have all)</source>
        <translation>%1…（复制即可得到全部）</translation>
    </message>
</context>
<context>
    <name>ui::PortBar</name>
    <message>
        <source>&amp;Port:</source>
        <translation>串口(&amp;P)：</translation>
    </message>
    <message>
        <source>A port of the list, the path of a pseudo-terminal, or tcp://HOST:PORT.</source>
        <translation>列表中的串口、伪终端的路径，或 tcp://HOST:PORT。</translation>
    </message>
    <message>
        <source>&amp;Baud:</source>
        <translation>波特率(&amp;B)：</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>格式(&amp;F)：</translation>
    </message>
    <message>
        <source>Flow control</source>
        <translation>流控</translation>
    </message>
    <message>
        <source>Data terminal ready: some modules sleep without it.</source>
        <translation>数据终端就绪 (DTR)：有些模组在此信号无效时会休眠。</translation>
    </message>
    <message>
        <source>Request to send: modules with flow control are silent without it.</source>
        <translation>请求发送 (RTS)：启用流控的模组在此信号无效时不会输出。</translation>
    </message>
    <message>
        <source>Its &amp;broker:</source>
        <translation>模组的服务器(&amp;B)：</translation>
    </message>
    <message>
        <source>Where the simulated module really connects to: HOST:PORT, or empty for the host that its commands name.</source>
        <translation>模拟模组实际连接的地址：HOST:PORT；留空则使用其命令中指定的主机。</translation>
    </message>
    <message>
        <source>as its commands say</source>
        <translation>按其命令指定</translation>
    </message>
    <message>
        <source>Line &amp;end:</source>
        <translation>行尾(&amp;E)：</translation>
    </message>
    <message>
        <source>CR LF</source>
        <translation>CR LF</translation>
    </message>
    <message>
        <source>CR</source>
        <translation>CR</translation>
    </message>
    <message>
        <source>LF</source>
        <translation>LF</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>RTS/CTS</source>
        <translation>RTS/CTS</translation>
    </message>
    <message>
        <source>XON/XOFF</source>
        <translation>XON/XOFF</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>关闭(&amp;L)</translation>
    </message>
    <message>
        <source>○ closed</source>
        <translation>○ 已关闭</translation>
    </message>
    <message>
        <source>◌ opening</source>
        <translation>◌ 正在打开</translation>
    </message>
    <message>
        <source>● open</source>
        <translation>● 已打开</translation>
    </message>
    <message>
        <source>no flow</source>
        <translation>无流控</translation>
    </message>
    <message>
        <source>◌ waits for its return</source>
        <translation>◌ 等待重新插入</translation>
    </message>
    <message>
        <source>Simulated module</source>
        <translation>模拟模组</translation>
    </message>
    <message>
        <source>What the simulated module and its network do wrong on purpose.</source>
        <translation>模拟模组及其网络故意出现的故障。</translation>
    </message>
    <message>
        <source>Fa&amp;ults…</source>
        <translation>故障(&amp;U)…</translation>
    </message>
    <message>
        <source>Fa&amp;ults (%1)…</source>
        <translation>故障（%1）(&amp;U)…</translation>
    </message>
</context>
<context>
    <name>ui::PortLoan</name>
    <message>
        <source>The port %1 was given to the connection %2.</source>
        <translation>串口 %1 已交给连接 %2 使用。</translation>
    </message>
    <message>
        <source>The connection %1 has the port %2 now.</source>
        <translation>连接 %1 正在使用串口 %2。</translation>
    </message>
    <message>
        <source>It is opened here again as soon as that connection ends.</source>
        <translation>该连接结束后，串口会在此处自动重新打开。</translation>
    </message>
    <message>
        <source>&amp;Take it back</source>
        <translation>取回(&amp;T)</translation>
    </message>
    <message>
        <source>The connection %1 has ended; the port %2 is opened here again.</source>
        <translation>连接 %1 已结束，正在此处重新打开串口 %2。</translation>
    </message>
    <message>
        <source>The connection %1 goes through the port %2.</source>
        <translation>连接 %1 正通过串口 %2 通信。</translation>
    </message>
    <message>
        <source>Disconnect it, and the port is opened here; or talk to another port meanwhile.</source>
        <translation>断开该连接即可在此打开串口；也可以先使用其他串口。</translation>
    </message>
    <message>
        <source>&amp;Disconnect it and open the port</source>
        <translation>断开连接并打开串口(&amp;D)</translation>
    </message>
</context>
<context>
    <name>ui::PortSharing</name>
    <message>
        <source>&amp;Take the port from the terminal</source>
        <translation>从终端取用串口(&amp;T)</translation>
    </message>
</context>
<context>
    <name>ui::ProfileEditor</name>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Last will</source>
        <translation>遗嘱</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>订阅</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>高级</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save and Co&amp;nnect</source>
        <translation>保存并连接(&amp;N)</translation>
    </message>
    <message>
        <source>These changes were not saved when the program ended.</source>
        <translation>程序结束时，这些更改尚未保存。</translation>
    </message>
    <message>
        <source>Check them; passwords were not kept and must be entered again.</source>
        <translation>请检查这些更改；密码未保留，需重新输入。</translation>
    </message>
    <message>
        <source>New Connection</source>
        <translation>新建连接</translation>
    </message>
    <message>
        <source>Edit “%1”</source>
        <translation>编辑“%1”</translation>
    </message>
    <message>
        <source>Your changes are not saved.</source>
        <translation>您的更改尚未保存。</translation>
    </message>
    <message>
        <source>Save them, or cancel once more to throw them away.</source>
        <translation>请保存更改，或再次取消以放弃更改。</translation>
    </message>
    <message>
        <source>&amp;Discard Changes</source>
        <translation>放弃更改(&amp;D)</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
</context>
<context>
    <name>ui::ProfileList</name>
    <message>
        <source>Saved connections</source>
        <translation>已保存的连接</translation>
    </message>
    <message>
        <source>Search connections</source>
        <translation>搜索连接</translation>
    </message>
    <message>
        <source>&amp;New Connection…</source>
        <translation>新建连接(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>编辑(&amp;E)…</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>创建副本(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>No connections yet</source>
        <translation>暂无连接</translation>
    </message>
    <message>
        <source>A connection keeps how to reach a broker: its address, who you are, and what to subscribe to.</source>
        <translation>连接保存了如何访问服务器：服务器地址、您的身份以及要订阅的内容。</translation>
    </message>
    <message>
        <source>New Connection…</source>
        <translation>新建连接…</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未找到结果</translation>
    </message>
    <message>
        <source>No saved connection has all of these words in its name, group, address, client ID or notes.</source>
        <translation>没有已保存的连接在其名称、分组、地址、客户端 ID 或备注中包含所有这些词。</translation>
    </message>
    <message>
        <source>Show All</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>“%1” was deleted.</source>
        <translation>已删除“%1”。</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>A new connection was not saved when the program ended.</source>
        <translation>程序结束时，有一个新连接尚未保存。</translation>
    </message>
    <message>
        <source>Changes to “%1” were not saved when the program ended.</source>
        <translation>程序结束时，对“%1”的更改尚未保存。</translation>
    </message>
    <message>
        <source>&amp;Continue Editing…</source>
        <translation>继续编辑(&amp;C)…</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1（副本）</translation>
    </message>
    <message>
        <source>&amp;Move to Group</source>
        <translation>移动到分组(&amp;M)</translation>
    </message>
    <message>
        <source>No Group</source>
        <translation>无分组</translation>
    </message>
    <message numerus="yes">
        <source>%n further file(s) have problems.</source>
        <translation>
            <numerusform>另有 %n 个文件存在问题。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>重试(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>断开连接(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>连接(&amp;C)</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>断开连接</translation>
    </message>
    <message>
        <source>Connect (Enter)</source>
        <translation>连接 (Enter)</translation>
    </message>
    <message>
        <source>&amp;Recently used</source>
        <translation>最近使用(&amp;R)</translation>
    </message>
    <message>
        <source>Connections used lately</source>
        <translation>最近使用的连接</translation>
    </message>
    <message>
        <source>None used yet</source>
        <translation>尚未使用过</translation>
    </message>
</context>
<context>
    <name>ui::Program</name>
    <message>
        <source>Broker: %1</source>
        <translation>服务器：%1</translation>
    </message>
</context>
<context>
    <name>ui::PublishPanel</name>
    <message>
        <source>MQTT 5 properties</source>
        <translation>MQTT 5 属性</translation>
    </message>
    <message>
        <source>Topic to publish to, such as home/garden</source>
        <translation>要发布到的主题，例如 home/garden</translation>
    </message>
    <message>
        <source>Topic to publish to</source>
        <translation>要发布到的主题</translation>
    </message>
    <message>
        <source>QoS 0</source>
        <translation>QoS 0</translation>
    </message>
    <message>
        <source>QoS 1</source>
        <translation>QoS 1</translation>
    </message>
    <message>
        <source>QoS 2</source>
        <translation>QoS 2</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>&amp;Retain</source>
        <translation>保留(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Publish</source>
        <translation>发布(&amp;P)</translation>
    </message>
    <message>
        <source>Publish (Ctrl+Enter)</source>
        <translation>发布 (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Messages published before</source>
        <translation>以前发布的消息</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Connect first.</source>
        <translation>请先连接。</translation>
    </message>
    <message>
        <source>MQTT 5 properties (%1)</source>
        <translation>MQTT 5 属性 (%1)</translation>
    </message>
    <message>
        <source>Not connected: connect first, then publish.</source>
        <translation>未连接：请先连接，再发布。</translation>
    </message>
    <message>
        <source>Not published: the payload is no hex.</source>
        <translation>未发布：消息内容不是有效的十六进制。</translation>
    </message>
    <message>
        <source>Waiting for the acknowledgement…</source>
        <translation>正在等待确认…</translation>
    </message>
    <message>
        <source>Not accepted. %1</source>
        <translation>未被接受。%1</translation>
    </message>
    <message>
        <source>✓ Acknowledged; nobody subscribes to this topic.</source>
        <translation>✓ 已确认；此主题无人订阅。</translation>
    </message>
    <message>
        <source>✓ Sent</source>
        <translation>✓ 已发送</translation>
    </message>
    <message>
        <source>✓ Acknowledged</source>
        <translation>✓ 已确认</translation>
    </message>
    <message>
        <source>Not published. %1</source>
        <translation>未发布。%1</translation>
    </message>
    <message>
        <source>Nothing published yet</source>
        <translation>尚未发布任何消息</translation>
    </message>
    <message>
        <source>The server says: %1</source>
        <translation>服务器说明：%1</translation>
    </message>
</context>
<context>
    <name>ui::PublishProperties</name>
    <message>
        <source>never</source>
        <translation>永不过期</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Say that the payload is UTF-8 text</source>
        <translation>声明消息内容为 UTF-8 文本</translation>
    </message>
    <message>
        <source>Content type:</source>
        <translation>内容类型：</translation>
    </message>
    <message>
        <source>Response topic:</source>
        <translation>响应主题：</translation>
    </message>
    <message>
        <source>Correlation data:</source>
        <translation>关联数据：</translation>
    </message>
    <message>
        <source>Topic alias:</source>
        <translation>主题别名：</translation>
    </message>
    <message>
        <source>Expires after:</source>
        <translation>过期时间：</translation>
    </message>
    <message>
        <source>Topic alias</source>
        <translation>主题别名</translation>
    </message>
    <message>
        <source>User property</source>
        <translation>用户属性</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>User properties</source>
        <translation>用户属性</translation>
    </message>
</context>
<context>
    <name>ui::RecordButton</name>
    <message>
        <source>Record</source>
        <translation>录制</translation>
    </message>
    <message>
        <source>Write all messages to disk, those that are here and those that come</source>
        <translation>把所有消息写入磁盘，包括现有的和以后到来的</translation>
    </message>
    <message>
        <source>Recording to %1: %2 messages so far. Click to stop.</source>
        <translation>正在录制到 %1：已有 %2 条消息。点击停止。</translation>
    </message>
    <message>
        <source>Indexing…</source>
        <translation>正在建立索引…</translation>
    </message>
    <message>
        <source>The recording is whole; its index for the search is being built.</source>
        <translation>录制文件已完整，正在建立搜索索引。</translation>
    </message>
    <message>
        <source>&amp;Open a recording…</source>
        <translation>打开录制文件(&amp;O)…</translation>
    </message>
    <message>
        <source>Show the &amp;folder of the recordings</source>
        <translation>显示录制文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Largest file</source>
        <translation>文件上限(&amp;L)</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>When it is reached, the oldest messages of the file go.</source>
        <translation>达到上限后，文件中最旧的消息会被删除。</translation>
    </message>
    <message>
        <source>Open a recording</source>
        <translation>打开录制文件</translation>
    </message>
    <message>
        <source>Recordings (*.mqttscope);;All files (*)</source>
        <translation>录制文件 (*.mqttscope);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>ui::RecordingWindow</name>
    <message>
        <source>Recording %1</source>
        <translation>录制文件 %1</translation>
    </message>
</context>
<context>
    <name>ui::RegisterDialog</name>
    <message>
        <source>Registration</source>
        <translation>注册</translation>
    </message>
    <message>
        <source>Register a Device</source>
        <translation>注册设备</translation>
    </message>
    <message>
        <source>&amp;Host:</source>
        <translation>主机(&amp;H)：</translation>
    </message>
    <message>
        <source>&amp;Port:</source>
        <translation>端口(&amp;P)：</translation>
    </message>
    <message>
        <source>CA &amp;file:</source>
        <translation>CA 文件(&amp;F)：</translation>
    </message>
    <message>
        <source>The cloud&apos;s root as PEM; empty: the system&apos;s store</source>
        <translation>PEM 格式的云端根证书；留空则使用系统证书库</translation>
    </message>
    <message>
        <source>&amp;Certificate:</source>
        <translation>证书(&amp;C)：</translation>
    </message>
    <message>
        <source>Private &amp;key:</source>
        <translation>私钥(&amp;K)：</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>&amp;Register</source>
        <translation>注册(&amp;R)</translation>
    </message>
    <message>
        <source>Cancelled. Nothing is known of what the cloud did.</source>
        <translation>已取消。云端是否已处理不得而知。</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>正在连接 %1…</translation>
    </message>
    <message>
        <source>The program connects over TLS, takes what the cloud answers, and disconnects. Then the device&apos;s own login is filled in, ready to be saved.</source>
        <translation>程序通过 TLS 连接，收下云平台的应答后断开。随后填入设备自己的登录信息，可直接保存。</translation>
    </message>
    <message>
        <source>Accepted. Waiting for the cloud&apos;s answer…</source>
        <translation>已接受，正在等待云平台的应答…</translation>
    </message>
</context>
<context>
    <name>ui::ReplayDialog</name>
    <message>
        <source>Publish again</source>
        <translation>重新发布</translation>
    </message>
    <message>
        <source>With the pauses it came with</source>
        <translation>按原有的时间间隔</translation>
    </message>
    <message>
        <source>10 times as fast</source>
        <translation>10 倍速</translation>
    </message>
    <message>
        <source>100 times as fast</source>
        <translation>100 倍速</translation>
    </message>
    <message>
        <source>Without pauses</source>
        <translation>不停顿</translation>
    </message>
    <message>
        <source>Nothing, or such as test/</source>
        <translation>可不填，或如 test/</translation>
    </message>
    <message>
        <source>&amp;To:</source>
        <translation>发往(&amp;T)：</translation>
    </message>
    <message>
        <source>&amp;Speed:</source>
        <translation>速度(&amp;S)：</translation>
    </message>
    <message>
        <source>Before each to&amp;pic:</source>
        <translation>主题前缀(&amp;P)：</translation>
    </message>
    <message>
        <source>&amp;Publish</source>
        <translation>发布(&amp;P)</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>No connection is open. Open one and connect, then try again.</source>
        <translation>没有打开的连接。请打开一个并连接，然后重试。</translation>
    </message>
    <message>
        <source>This connection does not stand. Connect it, or choose another one.</source>
        <translation>该连接尚未建立。请先连接，或选择另一个连接。</translation>
    </message>
    <message>
        <source>The messages are gone from memory.</source>
        <translation>这些消息已不在内存中。</translation>
    </message>
    <message>
        <source>%1 messages, the first to %2, within about %3 s.</source>
        <translation>%1 条消息，第一条发往 %2，大约 %3 秒内发完。</translation>
    </message>
    <message>
        <source>%1 of %2 published…</source>
        <translation>已发布 %1 / %2…</translation>
    </message>
    <message>
        <source>%1 of %2 published.</source>
        <translation>已发布 %1 / %2。</translation>
    </message>
    <message>
        <source>%1 were not accepted: %2</source>
        <translation>%1 条未被接受：%2</translation>
    </message>
    <message>
        <source>%1 were gone from memory by then.</source>
        <translation>%1 条届时已不在内存中。</translation>
    </message>
</context>
<context>
    <name>ui::ResultPanel</name>
    <message>
        <source>Host, client id, user name and password appear here</source>
        <translation>主机、客户端 ID、用户名和密码会显示在这里</translation>
    </message>
    <message>
        <source>What the device sends in CONNECT</source>
        <translation>设备在 CONNECT 中发送的内容</translation>
    </message>
    <message>
        <source>Host:</source>
        <translation>主机：</translation>
    </message>
    <message>
        <source>Port:</source>
        <translation>端口：</translation>
    </message>
    <message>
        <source>Client id:</source>
        <translation>客户端 ID：</translation>
    </message>
    <message>
        <source>User name:</source>
        <translation>用户名：</translation>
    </message>
    <message>
        <source>Password:</source>
        <translation>密码：</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>复制%1</translation>
    </message>
    <message>
        <source>The text that is signed</source>
        <translation>签名原文</translation>
    </message>
    <message>
        <source>Connect &amp;now</source>
        <translation>立即连接(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Save as profile</source>
        <translation>保存为连接配置(&amp;S)</translation>
    </message>
    <message>
        <source>Copy &amp;all</source>
        <translation>全部复制(&amp;A)</translation>
    </message>
    <message>
        <source>always the same</source>
        <translation>固定不变</translation>
    </message>
    <message>
        <source>Path:</source>
        <translation>路径：</translation>
    </message>
    <message>
        <source>What is signed</source>
        <translation>签名原文</translation>
    </message>
    <message>
        <source>The signature is the %1 of this text.</source>
        <translation>签名就是这段文本的 %1。</translation>
    </message>
    <message>
        <source>The signature is the %1 of this text, with the input &quot;%2&quot; as its key. A device that signs any other text, even by one character, is refused.</source>
        <translation>以“%2”为密钥，对这段文本做 %1 就得到签名。设备签名的文本只要差一个字符，就会被拒绝。</translation>
    </message>
    <message>
        <source>Worked out beside it</source>
        <translation>同时算出的值</translation>
    </message>
    <message>
        <source>&amp;Register now…</source>
        <translation>立即注册(&amp;R)…</translation>
    </message>
</context>
<context>
    <name>ui::RetainedDialog</name>
    <message>
        <source>Clear retained messages — %1</source>
        <translation>清除保留消息 — %1</translation>
    </message>
    <message>
        <source>Topic filter to look below</source>
        <translation>要查询的主题过滤器</translation>
    </message>
    <message>
        <source>&amp;Ask the server</source>
        <translation>询问服务器(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Retained messages of:</source>
        <translation>保留消息，主题(&amp;R)：</translation>
    </message>
    <message>
        <source>Retained messages found</source>
        <translation>找到的保留消息</translation>
    </message>
    <message>
        <source>Tick &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>Tick &amp;none</source>
        <translation>全不选(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Save them first…</source>
        <translation>先保存(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>清除(&amp;C)</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1 found so far…</source>
        <translation>已找到 %1 条…</translation>
    </message>
    <message>
        <source>Asking the server again whether they are gone…</source>
        <translation>正在再次询问服务器它们是否已清除…</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>正在询问服务器…</translation>
    </message>
    <message>
        <source>The server keeps no message here.</source>
        <translation>服务器在此没有保留消息。</translation>
    </message>
    <message numerus="yes">
        <source>The server keeps %n message(s) here. Nothing is cleared yet: choose which, save them if you like, then clear.</source>
        <translation>
            <numerusform>服务器在此保留了 %n 条消息。尚未清除任何一条：请勾选，需要时先保存，再清除。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Clear %n…</source>
        <translation>
            <numerusform>清除 %n 条(&amp;C)…</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear retained messages</source>
        <translation>清除保留消息</translation>
    </message>
    <message numerus="yes">
        <source>Clear %n retained message(s) on the server? Every client loses them; only a file saved before can bring them back.</source>
        <translation>
            <numerusform>清除服务器上的 %n 条保留消息？所有客户端都会失去它们；只有事先保存的文件才能恢复。</numerusform>
        </translation>
    </message>
    <message>
        <source>Clearing, each acknowledged by the server…</source>
        <translation>正在清除，每条都由服务器确认…</translation>
    </message>
    <message>
        <source>%1 cleared, and the server confirms that they are gone.</source>
        <translation>已清除 %1 条，服务器确认它们已不存在。</translation>
    </message>
    <message>
        <source>%1 cleared; %2 were not, the list says why.</source>
        <translation>已清除 %1 条；%2 条未清除，原因见列表。</translation>
    </message>
    <message>
        <source>Save the retained messages</source>
        <translation>保存保留消息</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl);;All files (*)</source>
        <translation>JSON 行 (*.jsonl);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation>已保存到 %1。</translation>
    </message>
    <message>
        <source>They could not be saved: %1</source>
        <translation>无法保存：%1</translation>
    </message>
</context>
<context>
    <name>ui::RouteForm</name>
    <message>
        <source>A Unix-domain socket is on this computer: it needs no proxy, and no WebSocket.</source>
        <translation>Unix 域套接字就在本机：不需要代理，也不使用 WebSocket。</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>None: connect directly</source>
        <translation>无：直接连接</translation>
    </message>
    <message>
        <source>The system&apos;s settings</source>
        <translation>使用系统设置</translation>
    </message>
    <message>
        <source>HTTP (CONNECT)</source>
        <translation>HTTP (CONNECT)</translation>
    </message>
    <message>
        <source>SOCKS5</source>
        <translation>SOCKS5</translation>
    </message>
    <message>
        <source>Pro&amp;xy:</source>
        <translation>代理(&amp;X)：</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Proxy password</source>
        <translation>代理密码</translation>
    </message>
    <message>
        <source>Proxy h&amp;ost:</source>
        <translation>代理主机(&amp;O)：</translation>
    </message>
    <message>
        <source>&amp;User name:</source>
        <translation>用户名(&amp;U)：</translation>
    </message>
    <message>
        <source>Pass&amp;word:</source>
        <translation>密码(&amp;W)：</translation>
    </message>
    <message>
        <source>Proxy host</source>
        <translation>代理主机</translation>
    </message>
    <message>
        <source>proxy.example.com</source>
        <translation>proxy.example.com</translation>
    </message>
    <message>
        <source>Proxy port</source>
        <translation>代理端口</translation>
    </message>
    <message>
        <source>Po&amp;rt:</source>
        <translation>端口(&amp;R)：</translation>
    </message>
    <message>
        <source>&amp;Sub-protocol:</source>
        <translation>子协议(&amp;S)：</translation>
    </message>
    <message>
        <source>The standard&apos;s name is mqtt; a few old servers want mqttv3.1.</source>
        <translation>标准名称为 mqtt；少数旧服务端需要 mqttv3.1。</translation>
    </message>
    <message>
        <source>HTTP headers</source>
        <translation>HTTP 请求头</translation>
    </message>
    <message>
        <source>Add a header</source>
        <translation>添加请求头</translation>
    </message>
    <message>
        <source>Remove the header</source>
        <translation>删除请求头</translation>
    </message>
    <message>
        <source>H&amp;TTP headers:</source>
        <translation>HTTP 请求头(&amp;T)：</translation>
    </message>
    <message>
        <source>Sent with the WebSocket request. Logins, tokens and keys among them are kept with the passwords.</source>
        <translation>随 WebSocket 请求发送。其中的登录信息、令牌和密钥与密码保存在一起。</translation>
    </message>
    <message>
        <source>Ask the DNS where the broker of this domain is</source>
        <translation>向 DNS 查询此域名的服务器在哪里</translation>
    </message>
    <message>
        <source>Gather small packets before they go out</source>
        <translation>积攒小报文后再发出</translation>
    </message>
    <message>
        <source>S&amp;RV records:</source>
        <translation>SRV 记录(&amp;R)：</translation>
    </message>
    <message>
        <source>The host is a domain then, and the port comes from the records too.</source>
        <translation>此时主机是一个域名，端口也来自这些记录。</translation>
    </message>
    <message>
        <source>As the system chooses</source>
        <translation>由系统选择</translation>
    </message>
    <message>
        <source>Own address</source>
        <translation>本机地址</translation>
    </message>
    <message>
        <source>O&amp;wn address:</source>
        <translation>本机地址(&amp;W)：</translation>
    </message>
    <message>
        <source>An address of this computer to connect from, where it has several. Without a proxy.</source>
        <translation>本机有多个地址时，从这个地址发起连接。仅在不用代理时有效。</translation>
    </message>
    <message>
        <source>Small &amp;packets:</source>
        <translation>小报文(&amp;P)：</translation>
    </message>
    <message>
        <source>Nagle&apos;s algorithm: fewer segments on the wire, and each packet up to some tens of milliseconds later.</source>
        <translation>Nagle 算法：网络上的段更少，每个报文最多晚几十毫秒。</translation>
    </message>
    <message>
        <source>SRV records, own address and small packets</source>
        <translation>SRV 记录、本机地址和小报文</translation>
    </message>
    <message>
        <source>A serial module has its own way into the network: no proxy, and no WebSocket.</source>
        <translation>串口模组自行接入网络：不使用代理，也不使用 WebSocket。</translation>
    </message>
</context>
<context>
    <name>ui::SchemeForm</name>
    <message>
        <source>%1:</source>
        <translation>%1：</translation>
    </message>
    <message>
        <source>Show the secret</source>
        <translation>显示密钥</translation>
    </message>
    <message>
        <source>Hide the secret</source>
        <translation>隐藏密钥</translation>
    </message>
    <message>
        <source>Less usual inputs</source>
        <translation>不常用的输入</translation>
    </message>
</context>
<context>
    <name>ui::SequenceBar</name>
    <message>
        <source>The article: Aliyun by aliauth</source>
        <translation>文章：阿里云 aliauth</translation>
    </message>
    <message>
        <source>Wake up and register</source>
        <translation>唤醒并注册网络</translation>
    </message>
    <message>
        <source>The sequence %1 could not be read: %2</source>
        <translation>无法读取序列 %1：%2</translation>
    </message>
    <message>
        <source>New sequence</source>
        <translation>新序列</translation>
    </message>
    <message>
        <source>Save the sequence</source>
        <translation>保存序列</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>名称：</translation>
    </message>
    <message>
        <source>The sequence could not be saved: %1</source>
        <translation>无法保存序列：%1</translation>
    </message>
    <message>
        <source>Saved as %1. It holds a secret, so only you can read the file.</source>
        <translation>已保存为 %1。其中含有密钥，因此文件仅您可读。</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已保存为 %1。</translation>
    </message>
    <message>
        <source>Import a sequence</source>
        <translation>导入序列</translation>
    </message>
    <message>
        <source>Sequences and SSCOM lists (*.json *.ini);;All files (*)</source>
        <translation>序列和 SSCOM 列表 (*.json *.ini);;所有文件 (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) imported; save them to keep them.</source>
        <translation>
            <numerusform>已导入 %n 步；保存后才会保留。</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the sequence</source>
        <translation>导出序列</translation>
    </message>
    <message>
        <source>Sequences (*.json)</source>
        <translation>序列 (*.json)</translation>
    </message>
    <message>
        <source>Exported. The file holds a device&apos;s secret: do not pass it on.</source>
        <translation>已导出。文件中含有设备密钥：请勿外传。</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>命令序列</translation>
    </message>
    <message>
        <source>Save, import and export sequences</source>
        <translation>保存、导入和导出序列</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Import a file, or a list of SSCOM…</source>
        <translation>导入文件或 SSCOM 列表…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Delete the saved sequence</source>
        <translation>删除已保存的序列</translation>
    </message>
</context>
<context>
    <name>ui::SequencePanel</name>
    <message>
        <source>Running: each command waits for the true result of the one before.</source>
        <translation>正在运行：每条命令都会等到上一条真正得出结果后再执行。</translation>
    </message>
    <message>
        <source>✓ Every command that ran succeeded.</source>
        <translation>✓ 已运行的命令全部成功。</translation>
    </message>
    <message>
        <source>MQTT over AT commands</source>
        <translation>通过 AT 命令使用 MQTT</translation>
    </message>
    <message>
        <source>Command sequence</source>
        <translation>命令序列</translation>
    </message>
    <message>
        <source>&amp;Run all</source>
        <translation>全部运行(&amp;R)</translation>
    </message>
    <message>
        <source>S&amp;tep</source>
        <translation>单步(&amp;T)</translation>
    </message>
    <message>
        <source>Runs the chosen line only</source>
        <translation>仅运行选中的行</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Add a command</source>
        <translation>添加命令</translation>
    </message>
    <message>
        <source>Remove the command</source>
        <translation>删除命令</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>One a line, name=value. ${name} in a step stands for the value; named groups of an expected line, (?&lt;name&gt;…), set it.</source>
        <translation>每行一个，名称=值。步骤中的 ${name} 代表其值；期望行中的命名组 (?&lt;name&gt;…) 会为其赋值。</translation>
    </message>
    <message>
        <source>Right-click to choose columns: expected line, time-out, retries, delay, note …</source>
        <translation>右键选择列：期望行、超时、重试、延时、备注……</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Move the command up</source>
        <translation>上移命令</translation>
    </message>
    <message>
        <source>Move the command down</source>
        <translation>下移命令</translation>
    </message>
    <message>
        <source>Undo the last change (Ctrl+Z)</source>
        <translation>撤销上一次修改 (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Variables of the sequence</source>
        <translation>序列的变量</translation>
    </message>
    <message numerus="yes">
        <source>%n command(s), from attaching to connected. Run them: publishing and subscribing then go through the module.</source>
        <translation>
            <numerusform>共 %n 条命令，从附着到连接完成。运行后即可经由模组发布和订阅。</numerusform>
        </translation>
    </message>
    <message>
        <source>A connection runs these commands: each waits for the true result of the one before.</source>
        <translation>连接正在运行这些命令：每条都等待前一条的真正结果。</translation>
    </message>
    <message>
        <source>✓ The module is connected.</source>
        <translation>✓ 模组已连接。</translation>
    </message>
    <message>
        <source>✗ Stopped. The connection&apos;s tab says why and what to do.</source>
        <translation>✗ 已停止。连接标签页会说明原因和处理方法。</translation>
    </message>
    <message>
        <source>✗ Step %1: %2</source>
        <translation>✗ 第 %1 步：%2</translation>
    </message>
    <message>
        <source>Choose where the module connects, look at the commands made for it, change single lines by a double-click, then run them.</source>
        <translation>选择模组要连接的目标，查看生成的命令，可双击修改某一行，然后运行。</translation>
    </message>
    <message>
        <source>✓ The simulated %1 took every command.</source>
        <translation>✓ 模拟的 %1 接受了所有命令。</translation>
    </message>
    <message>
        <source>✗ The simulated %1 did not take every command: the answers are in the list.</source>
        <translation>✗ 模拟的 %1 没有接受所有命令：应答见列表。</translation>
    </message>
    <message>
        <source>Runs the sequence on a simulated module of your choice, without a port</source>
        <translation>在所选的模拟模组上运行序列，无需端口</translation>
    </message>
    <message>
        <source>⚠ %1 is connected with the same client identifier, and the broker throws one of the two out. Disconnect it first.</source>
        <translation>⚠ %1 正以相同的客户端 ID 连接，服务器会断开两者之一。请先断开它。</translation>
    </message>
</context>
<context>
    <name>ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>语言(&amp;L)：</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>外观(&amp;T)：</translation>
    </message>
    <message>
        <source>Keep &amp;packets up to:</source>
        <translation>最多保留报文(&amp;P)：</translation>
    </message>
    <message>
        <source>Passwords are kept:</source>
        <translation>密码保存方式：</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source> MiB</source>
        <translation> MiB</translation>
    </message>
    <message>
        <source>in the system keychain.</source>
        <translation>保存在系统密钥环中。</translation>
    </message>
    <message>
        <source>in a file that only you can read, because this system offers no keychain service.</source>
        <translation>保存在只有您能读取的文件中，因为此系统未提供密钥环服务。</translation>
    </message>
    <message>
        <source>until the program ends, because neither a keychain nor a private file can be written here.</source>
        <translation>仅保留到程序退出，因为此处既无法写入密钥环，也无法写入私有文件。</translation>
    </message>
    <message>
        <source>Keep &amp;messages of all connections up to:</source>
        <translation>所有连接的消息共保留(&amp;M)：</translation>
    </message>
</context>
<context>
    <name>ui::StartPage</name>
    <message>
        <source>New connection to a broker of your own…</source>
        <translation>新建到自有服务器的连接…</translation>
    </message>
    <message>
        <source>What would you like to bring onto MQTT?</source>
        <translation>您想把什么接入 MQTT？</translation>
    </message>
    <message>
        <source>MQTT Scope shows every byte between your device and its broker, and says why it does not connect.</source>
        <translation>MQTT Scope 显示设备与服务器之间的每一个字节，并说明连接失败的原因。</translation>
    </message>
    <message>
        <source>Try it now on the local broker</source>
        <translation>立即用本地服务器试一试</translation>
    </message>
    <message>
        <source>Starts a broker on this computer, connects to it, and shows messages and packets within seconds.</source>
        <translation>在本机启动一个服务器并连接，几秒内即可看到消息和报文。</translation>
    </message>
    <message>
        <source>I have a cloud device</source>
        <translation>我有云平台设备</translation>
    </message>
    <message>
        <source>Turns product key, device name and device secret into host, client identifier, user name and password.</source>
        <translation>将产品密钥(ProductKey)、设备名称和设备密钥转换为主机、客户端 ID、用户名和密码。</translation>
    </message>
    <message>
        <source>I have a serial module</source>
        <translation>我有串口模组</translation>
    </message>
    <message>
        <source>Opens the AT terminal on its port, or on a simulated module if you have none at hand.</source>
        <translation>在模组的串口上打开 AT 终端；手边没有模组时可使用模拟模组。</translation>
    </message>
</context>
<context>
    <name>ui::StatisticsPane</name>
    <message>
        <source>In: %1 packets, %2 · out: %3 packets, %4</source>
        <translation>接收：%1 个报文，%2 · 发送：%3 个报文，%4</translation>
    </message>
    <message>
        <source>(alias that was not seen set)</source>
        <translation>（未见设定的主题别名）</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>In</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Bytes in</source>
        <translation>接收字节</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Bytes out</source>
        <translation>发送字节</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>应答</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>90 %</source>
        <translation>90 %</translation>
    </message>
    <message>
        <source>99 %</source>
        <translation>99 %</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>最长</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>报文</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Packets by type</source>
        <translation>按类型统计的报文</translation>
    </message>
    <message>
        <source>Time until the answer</source>
        <translation>应答时间</translation>
    </message>
    <message>
        <source>Largest topics</source>
        <translation>最大的主题</translation>
    </message>
    <message>
        <source>Time until the answer, in milliseconds:</source>
        <translation>应答时间（毫秒）：</translation>
    </message>
    <message>
        <source>Largest topics (Enter shows their packets):</source>
        <translation>最大的主题（按回车显示其报文）：</translation>
    </message>
    <message>
        <source>↓ In</source>
        <translation>↓ 接收</translation>
    </message>
    <message>
        <source>↑ Out</source>
        <translation>↑ 发送</translation>
    </message>
    <message>
        <source>Packets a second</source>
        <translation>每秒报文数</translation>
    </message>
    <message>
        <source>Packets a second over time</source>
        <translation>每秒报文数随时间的变化</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copies the tables as text for a report</source>
        <translation>把表格复制为文本，用于报告</translation>
    </message>
    <message>
        <source>&amp;Back to the list</source>
        <translation>返回列表(&amp;B)</translation>
    </message>
    <message>
        <source>Of the packets that the filter shows, in: %1 packets, %2 · out: %3 packets, %4</source>
        <translation>过滤后显示的报文，接收：%1 个，%2 · 发送：%3 个，%4</translation>
    </message>
</context>
<context>
    <name>ui::StatusLine</name>
    <message>
        <source>○ no connection open</source>
        <translation>○ 没有打开的连接</translation>
    </message>
    <message>
        <source> in %1 ms</source>
        <translation> 用时 %1 ms</translation>
    </message>
    <message>
        <source>capture %1 packets</source>
        <translation>捕获 %1 个报文</translation>
    </message>
    <message>
        <source> · %1 older ones given up</source>
        <translation> · 已舍弃 %1 个较早的报文</translation>
    </message>
    <message>
        <source>%1 messages/s · kept %2 · on disk %3 · dropped %4</source>
        <translation>%1 条/秒 · 内存 %2 · 磁盘 %3 · 丢弃 %4</translation>
    </message>
    <message>
        <source>Messages of this connection: those in memory, those in its recording, and those that are neither here nor there any more.</source>
        <translation>本连接的消息：内存中的、录制文件中的，以及两处都已不在的。</translation>
    </message>
</context>
<context>
    <name>ui::SubscriptionPanel</name>
    <message>
        <source>Topic filter, such as home/#</source>
        <translation>主题过滤器，例如 home/#</translation>
    </message>
    <message>
        <source>Topic filter to subscribe to</source>
        <translation>要订阅的主题过滤器</translation>
    </message>
    <message>
        <source>QoS 0</source>
        <translation>QoS 0</translation>
    </message>
    <message>
        <source>QoS 1</source>
        <translation>QoS 1</translation>
    </message>
    <message>
        <source>QoS 2</source>
        <translation>QoS 2</translation>
    </message>
    <message>
        <source>Highest QoS of the messages</source>
        <translation>消息的最高 QoS</translation>
    </message>
    <message>
        <source>&amp;Subscribe</source>
        <translation>订阅(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Not my own messages</source>
        <translation>不接收自己的消息(&amp;N)</translation>
    </message>
    <message>
        <source>No Local: what this client publishes does not come back to it.</source>
        <translation>No Local：此客户端发布的消息不会再发回给它。</translation>
    </message>
    <message>
        <source>&amp;Keep the retain flag as published</source>
        <translation>保持发布时的保留标志(&amp;K)</translation>
    </message>
    <message>
        <source>Retain As Published</source>
        <translation>Retain As Published（按发布时保留）</translation>
    </message>
    <message>
        <source>at each subscribe</source>
        <translation>每次订阅时</translation>
    </message>
    <message>
        <source>if the subscription is new</source>
        <translation>仅当订阅为新订阅时</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Send retained:</source>
        <translation>发送保留消息：</translation>
    </message>
    <message>
        <source>Identifier:</source>
        <translation>标识符：</translation>
    </message>
    <message>
        <source>MQTT 5 options</source>
        <translation>MQTT 5 选项</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>订阅</translation>
    </message>
    <message>
        <source>&amp;Unsubscribe</source>
        <translation>取消订阅(&amp;U)</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>&amp;Change options…</source>
        <translation>更改选项(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Hide its messages</source>
        <translation>隐藏其消息(&amp;H)</translation>
    </message>
    <message>
        <source>Co&amp;py the topic filter</source>
        <translation>复制主题过滤器(&amp;P)</translation>
    </message>
    <message>
        <source>C&amp;olour…</source>
        <translation>颜色(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Keep with the saved connection</source>
        <translation>随连接配置保存(&amp;K)</translation>
    </message>
    <message>
        <source>Colour of the subscription</source>
        <translation>订阅的颜色</translation>
    </message>
</context>
<context>
    <name>ui::SubscriptionsForm</name>
    <message>
        <source>Made each time the connection stands. Untick one to keep it without subscribing.</source>
        <translation>每次连接建立后都会订阅。取消勾选可保留条目而不订阅。</translation>
    </message>
    <message>
        <source>Topic filter</source>
        <translation>主题过滤器</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>No local</source>
        <translation>No Local</translation>
    </message>
    <message>
        <source>Keep retain flag</source>
        <translation>保持保留标志</translation>
    </message>
    <message>
        <source>Retained messages</source>
        <translation>保留消息</translation>
    </message>
    <message>
        <source>Subscriptions made after connecting</source>
        <translation>连接后进行的订阅</translation>
    </message>
    <message>
        <source>Send all</source>
        <translation>全部发送</translation>
    </message>
    <message>
        <source>Only if new</source>
        <translation>仅新订阅时</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>不发送</translation>
    </message>
    <message>
        <source>Add Filter</source>
        <translation>添加过滤器</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Colour…</source>
        <translation>颜色…</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>QMqttClient cannot send this.</source>
        <translation>QMqttClient 无法发送此项。</translation>
    </message>
</context>
<context>
    <name>ui::TableFollower</name>
    <message numerus="yes">
        <source>↓ %n new</source>
        <translation>
            <numerusform>↓ %n 条新消息</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TerminalPage</name>
    <message>
        <source>No port is open.</source>
        <translation>没有打开的串口。</translation>
    </message>
    <message>
        <source>Open a port, or the simulated module, and run the sequence again.</source>
        <translation>请打开串口或模拟模组，然后重新运行命令序列。</translation>
    </message>
    <message>
        <source>The port %1 is open.</source>
        <translation>串口 %1 已打开。</translation>
    </message>
    <message>
        <source>The port is closed.</source>
        <translation>串口已关闭。</translation>
    </message>
    <message>
        <source>The simulated module connects to the host that its commands name.</source>
        <translation>模拟模组会连接到其命令中指定的主机。</translation>
    </message>
    <message>
        <source>To try it without that host, give it a broker of yours: close the port, type HOST:PORT into &quot;Its broker&quot;, and open it again.</source>
        <translation>若要在没有该主机的情况下试用，请为它指定您自己的服务器：关闭串口，在“模组的服务器”中输入 HOST:PORT，然后重新打开。</translation>
    </message>
    <message numerus="yes">
        <source>The file was sent: %n byte(s).</source>
        <translation>
            <numerusform>文件已发送：%n 字节。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file was stopped after %n byte(s).</source>
        <translation>
            <numerusform>发送 %n 字节后停止。</numerusform>
        </translation>
    </message>
    <message>
        <source>Send a file</source>
        <translation>发送文件</translation>
    </message>
    <message>
        <source>The file could not be read: %1.</source>
        <translation>无法读取文件：%1。</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>请选择其他文件。</translation>
    </message>
    <message>
        <source>It is opened again as soon as it is back; Close ends the waiting.</source>
        <translation>重新插入后会自动打开；点“关闭”可停止等待。</translation>
    </message>
    <message>
        <source>The function keys hold for this run only: %1</source>
        <translation>功能键的设置仅在本次运行中有效：%1</translation>
    </message>
    <message>
        <source>Simulated %1</source>
        <translation>模拟 %1</translation>
    </message>
</context>
<context>
    <name>ui::TimelineTable</name>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Show among the messages</source>
        <translation>在消息中显示(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Show among the packets</source>
        <translation>在报文中显示(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Show the connection</source>
        <translation>显示连接(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Show the terminal</source>
        <translation>显示终端(&amp;S)</translation>
    </message>
</context>
<context>
    <name>ui::TimelineWindow</name>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Find in the timeline</source>
        <translation>在时间线中查找</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>终端</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>报文</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>&amp;Save for support…</source>
        <translation>保存给技术支持(&amp;S)…</translation>
    </message>
    <message>
        <source>One text file of all this; passwords and device secrets are masked</source>
        <translation>将以上全部保存为一个文本文件；密码和设备密钥已遮盖</translation>
    </message>
    <message>
        <source>Save for support</source>
        <translation>保存给技术支持</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>文本文件 (*.txt)</translation>
    </message>
    <message>
        <source>Saved as %1. Passwords and device secrets are masked; payloads stand as they are.</source>
        <translation>已保存为 %1。密码和设备密钥已遮盖；消息内容保持原样。</translation>
    </message>
    <message>
        <source>The file could not be written: %1.</source>
        <translation>无法写入文件：%1。</translation>
    </message>
    <message>
        <source>Only &amp;missing</source>
        <translation>仅未到达(&amp;M)</translation>
    </message>
    <message>
        <source>Only messages that were sent and never arrived elsewhere</source>
        <translation>仅显示已发出但从未在别处到达的消息</translation>
    </message>
    <message>
        <source>Take nothing new in (Space)</source>
        <translation>不再接收新内容（空格键）</translation>
    </message>
    <message>
        <source>Nothing happened yet</source>
        <translation>尚无内容</translation>
    </message>
    <message>
        <source>Open a port in the AT terminal or connect: lines, packets and messages then stand here on one clock, and a message that was sent is joined with its arrival.</source>
        <translation>请在 AT 终端打开端口或建立连接：终端行、报文和消息会按同一时钟显示在这里，发出的消息会与其到达相匹配。</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>没有匹配的内容</translation>
    </message>
    <message>
        <source>There are entries, and the filter above shows none of them.</source>
        <translation>已有条目，但上方的筛选没有显示任何一条。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message numerus="yes">
        <source>%n older entries are no longer kept here.</source>
        <translation>
            <numerusform>较早的 %n 条已不再保留在此。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries came too fast to be shown here.</source>
        <translation>
            <numerusform>%n 条到来过快，未能显示在此。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TlsForm</name>
    <message>
        <source>Choose the CA certificate</source>
        <translation>选择 CA 证书</translation>
    </message>
    <message>
        <source>Choose the client certificate</source>
        <translation>选择客户端证书</translation>
    </message>
    <message>
        <source>Choose the private key</source>
        <translation>选择私钥</translation>
    </message>
    <message>
        <source>This connection uses no TLS. Choose TLS or secure WebSocket on the first page to use these settings.</source>
        <translation>此连接未使用 TLS。要使用这些设置，请在第一页选择 TLS 或安全 WebSocket。</translation>
    </message>
    <message>
        <source>The system&apos;s trusted authorities</source>
        <translation>系统信任的证书颁发机构</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>In the certificate&apos;s file</source>
        <translation>在证书文件中</translation>
    </message>
    <message>
        <source>Same as the host</source>
        <translation>与主机相同</translation>
    </message>
    <message>
        <source>C&amp;A certificate:</source>
        <translation>CA 证书(&amp;A)：</translation>
    </message>
    <message>
        <source>&amp;Client certificate:</source>
        <translation>客户端证书(&amp;C)：</translation>
    </message>
    <message>
        <source>&amp;Private key:</source>
        <translation>私钥(&amp;P)：</translation>
    </message>
    <message>
        <source>&amp;Key password:</source>
        <translation>私钥密码(&amp;K)：</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.der *.p12 *.pfx *.p7b);;All files (*)</source>
        <translation>证书 (*.pem *.crt *.cer *.der *.p12 *.pfx *.p7b);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Private keys (*.pem *.key *.der *.p12 *.pfx);;All files (*)</source>
        <translation>私钥 (*.pem *.key *.der *.p12 *.pfx);;所有文件 (*)</translation>
    </message>
    <message>
        <source>&amp;Look at Certificate…</source>
        <translation>查看证书(&amp;L)…</translation>
    </message>
    <message>
        <source>Ask each time</source>
        <translation>每次询问</translation>
    </message>
    <message>
        <source>&amp;Verification:</source>
        <translation>验证(&amp;V)：</translation>
    </message>
    <message>
        <source>CA &amp;file password:</source>
        <translation>CA 文件密码(&amp;F)：</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Full: trusted issuer, dates and name</source>
        <translation>完整：可信签发者、有效期和名称</translation>
    </message>
    <message>
        <source>Only the certificate I accepted</source>
        <translation>仅限我接受的证书</translation>
    </message>
    <message>
        <source>Off: anybody may pose as the server</source>
        <translation>关闭：任何人都可冒充服务端</translation>
    </message>
    <message>
        <source>Asks the server for its certificate and shows its chain, dates and names, to accept it or not.</source>
        <translation>向服务端获取证书，显示证书链、有效期和名称，由您决定是否接受。</translation>
    </message>
    <message>
        <source>Key password</source>
        <translation>私钥密码</translation>
    </message>
    <message>
        <source>CA file password</source>
        <translation>CA 文件密码</translation>
    </message>
    <message>
        <source>TLS 1.2</source>
        <translation>TLS 1.2</translation>
    </message>
    <message>
        <source>TLS 1.3</source>
        <translation>TLS 1.3</translation>
    </message>
    <message>
        <source>Not offered</source>
        <translation>不提供</translation>
    </message>
    <message>
        <source>&amp;Server name (SNI):</source>
        <translation>服务器名称（SNI）(&amp;S)：</translation>
    </message>
    <message>
        <source>Asked for, and verified instead of the host.</source>
        <translation>用于请求，并代替主机名进行验证。</translation>
    </message>
    <message>
        <source>&amp;Minimum version:</source>
        <translation>最低版本(&amp;M)：</translation>
    </message>
    <message>
        <source>ALPN p&amp;rotocols:</source>
        <translation>ALPN 协议(&amp;R)：</translation>
    </message>
    <message>
        <source>With commas between them; such as mqtt, or x-amzn-mqtt-ca for AWS on 443.</source>
        <translation>用逗号分隔；例如 mqtt，或在 443 端口连接 AWS 时的 x-amzn-mqtt-ca。</translation>
    </message>
    <message>
        <source>The secrets of every TLS connection are written to %1, because SSLKEYLOGFILE is set: whoever reads that file can decrypt them.</source>
        <translation>由于设置了 SSLKEYLOGFILE，每个 TLS 连接的密钥都会写入 %1：能读取该文件的人即可解密。</translation>
    </message>
    <message>
        <source>Choose a folder of CA certificates</source>
        <translation>选择 CA 证书文件夹</translation>
    </message>
    <message>
        <source>PSK &amp;identity:</source>
        <translation>PSK 标识(&amp;I)：</translation>
    </message>
    <message>
        <source>P&amp;re-shared key:</source>
        <translation>预共享密钥(&amp;R)：</translation>
    </message>
    <message>
        <source>Server name, version, ALPN and ciphers</source>
        <translation>服务器名称、版本、ALPN 和密码套件</translation>
    </message>
    <message>
        <source>Pre-shared key: no certificates (TLS-PSK)</source>
        <translation>预共享密钥：不用证书 (TLS-PSK)</translation>
    </message>
    <message>
        <source>PSK identity</source>
        <translation>PSK 标识</translation>
    </message>
    <message>
        <source>Pre-shared key</source>
        <translation>预共享密钥</translation>
    </message>
    <message>
        <source>Hex digits, as the server has them</source>
        <translation>十六进制数字，与服务器一致</translation>
    </message>
    <message>
        <source>The usual ones</source>
        <translation>常用的密码套件</translation>
    </message>
    <message>
        <source>Cip&amp;hers of TLS 1.2:</source>
        <translation>TLS 1.2 密码套件(&amp;H)：</translation>
    </message>
    <message>
        <source>OpenSSL&apos;s names with colons between them, or words such as HIGH.</source>
        <translation>OpenSSL 的名称，用冒号分隔，或 HIGH 之类的词。</translation>
    </message>
    <message>
        <source>CA fol&amp;der:</source>
        <translation>CA 文件夹(&amp;D)：</translation>
    </message>
    <message>
        <source>Every certificate in its files is trusted, beside the CA certificate.</source>
        <translation>除 CA 证书外，还信任该文件夹内各文件中的所有证书。</translation>
    </message>
    <message>
        <source>Both sides prove by TLS 1.2 that they know the same key.</source>
        <translation>双方用 TLS 1.2 证明自己知道同一个密钥。</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s).</source>
        <translation>
            <numerusform>%n 字节。</numerusform>
        </translation>
    </message>
    <message>
        <source>The key is written in hex digits, two for each byte, of 256 bytes at most.</source>
        <translation>密钥用十六进制数字书写，每字节两位，最多 256 字节。</translation>
    </message>
</context>
<context>
    <name>ui::TopicTreePanel</name>
    <message>
        <source>Search topics</source>
        <translation>搜索主题</translation>
    </message>
    <message>
        <source>Search in the topics</source>
        <translation>在主题中搜索</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>主题</translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s)</source>
        <translation>
            <numerusform>%n 个主题</numerusform>
        </translation>
    </message>
    <message>
        <source> · %1 messages of further topics</source>
        <translation> · 另有 %1 条消息属于其他主题</translation>
    </message>
    <message>
        <source>&amp;Copy the topic</source>
        <translation>复制主题(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the last &amp;value</source>
        <translation>复制最新值(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Open all below</source>
        <translation>展开所有下级(&amp;O)</translation>
    </message>
    <message>
        <source>C&amp;lose all below</source>
        <translation>折叠所有下级(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Publish to it</source>
        <translation>向它发布(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Subscribe to it</source>
        <translation>订阅它(&amp;S)</translation>
    </message>
    <message>
        <source>Subscribe to it and all &amp;below</source>
        <translation>订阅它及所有下级(&amp;B)</translation>
    </message>
    <message>
        <source>Show &amp;only its messages</source>
        <translation>只显示它的消息(&amp;O)</translation>
    </message>
    <message>
        <source>Show only messages of it &amp;and below</source>
        <translation>只显示它及下级的消息(&amp;A)</translation>
    </message>
    <message>
        <source>Is it &amp;retained now?</source>
        <translation>现在是否被保留(&amp;R)？</translation>
    </message>
    <message>
        <source>C&amp;lear retained messages of it and below…</source>
        <translation>清除它及下级的保留消息(&amp;L)…</translation>
    </message>
    <message>
        <source>C&amp;lear its retained message…</source>
        <translation>清除它的保留消息(&amp;L)…</translation>
    </message>
</context>
<context>
    <name>ui::TranscriptBar</name>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Show the bytes of each line in hex beside it</source>
        <translation>在每行旁以十六进制显示其字节</translation>
    </message>
    <message>
        <source>Line ends</source>
        <translation>行尾</translation>
    </message>
    <message>
        <source>Show CR, LF and other invisible bytes in the text</source>
        <translation>在文本中显示 CR、LF 及其他不可见字节</translation>
    </message>
    <message>
        <source>Time since</source>
        <translation>时间间隔</translation>
    </message>
    <message>
        <source>Show the seconds since the line before instead of the time</source>
        <translation>显示与上一行相隔的秒数，而不是时间</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>机密</translation>
    </message>
    <message>
        <source>Show device secrets and passwords, which are masked otherwise</source>
        <translation>显示设备密钥和密码（默认隐去）</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>命令序列</translation>
    </message>
    <message>
        <source>Show the command sequence</source>
        <translation>显示命令序列</translation>
    </message>
    <message numerus="yes">
        <source>%n oldest line(s) dropped</source>
        <translation>
            <numerusform>已丢弃最早的 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Write every line to a file from now on</source>
        <translation>从现在起把每一行写入文件</translation>
    </message>
    <message>
        <source>Every line is written to %1; ends when it is chosen again</source>
        <translation>每一行都会写入 %1；再次点击即停止</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Choose which kinds of lines are shown</source>
        <translation>选择显示哪些类型的行</translation>
    </message>
    <message>
        <source>Show every kind</source>
        <translation>显示全部类型</translation>
    </message>
    <message>
        <source>Polls once</source>
        <translation>合并轮询</translation>
    </message>
    <message>
        <source>Show a command that is repeated with the same answer only once, and how often</source>
        <translation>重复发送且回复相同的命令只显示一次，并标明次数</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
</context>
<context>
    <name>ui::TranscriptPane</name>
    <message>
        <source>The log ended: %1.</source>
        <translation>日志已中断：%1。</translation>
    </message>
    <message>
        <source>Make room or choose another folder, and start it again.</source>
        <translation>请腾出空间或选择其他文件夹，然后重新开始。</translation>
    </message>
    <message>
        <source>Log to a file</source>
        <translation>记录到文件</translation>
    </message>
    <message>
        <source>Text (*.log *.txt)</source>
        <translation>文本 (*.log *.txt)</translation>
    </message>
    <message>
        <source>The log could not be opened: %1.</source>
        <translation>无法打开日志：%1。</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>请选择其他文件夹。</translation>
    </message>
    <message>
        <source>Save the transcript</source>
        <translation>保存会话记录</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本 (*.txt)</translation>
    </message>
    <message>
        <source>Saving the transcript</source>
        <translation>正在保存记录</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The transcript could not be saved: %1.</source>
        <translation>无法保存会话记录：%1。</translation>
    </message>
    <message>
        <source>Choose another folder and save again.</source>
        <translation>请选择其他文件夹后重新保存。</translation>
    </message>
    <message>
        <source>Talk to a serial module</source>
        <translation>与串口模组对话</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>会话记录</translation>
    </message>
    <message>
        <source>Point at a line to read what it means.</source>
        <translation>将鼠标指向一行即可查看其含义。</translation>
    </message>
    <message>
        <source>Choose a port above and open it; everything the module says is shown here, and what it means. Without a module, open the simulated one: it answers like the module you choose and really connects to a broker.</source>
        <translation>在上方选择端口并打开，模组发来的所有内容及其含义都会显示在这里。手边没有模组时可打开模拟模组：它像所选的模组一样应答，并真正连接到服务器。</translation>
    </message>
    <message>
        <source>Open the simulated module</source>
        <translation>打开模拟模组</translation>
    </message>
</context>
<context>
    <name>ui::UserPropertiesEdit</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>User properties</source>
        <translation>用户属性</translation>
    </message>
    <message>
        <source>Add a user property</source>
        <translation>添加用户属性</translation>
    </message>
    <message>
        <source>Remove the user property</source>
        <translation>移除用户属性</translation>
    </message>
</context>
<context>
    <name>ui::ValueReader</name>
    <message>
        <source>Select bytes to read them as numbers, text and times.</source>
        <translation>选中字节，即可读作数字、文本和时间。</translation>
    </message>
    <message>
        <source>These bytes are secret: reveal secrets to read them.</source>
        <translation>这些字节是机密：显示机密内容后才能读取。</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>读作</translation>
    </message>
    <message>
        <source>Big endian</source>
        <translation>大端</translation>
    </message>
    <message>
        <source>Little endian</source>
        <translation>小端</translation>
    </message>
    <message>
        <source>Selected bytes as values</source>
        <translation>选中字节的数值</translation>
    </message>
</context>
<context>
    <name>ui::WillForm</name>
    <message>
        <source>Leave a last &amp;will with the server</source>
        <translation>在服务器上设置遗嘱(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Retain: new subscribers get it too</source>
        <translation>保留：新的订阅者也会收到(&amp;R)</translation>
    </message>
    <message>
        <source>Mark the payload as UTF-8 text</source>
        <translation>将消息内容标记为 UTF-8 文本</translation>
    </message>
    <message>
        <source>The server publishes it when this client goes without saying goodbye.</source>
        <translation>此客户端未正常断开就离线时，服务器会发布该遗嘱。</translation>
    </message>
    <message>
        <source>Such as devices/lamp/offline</source>
        <translation>例如 devices/lamp/offline</translation>
    </message>
    <message>
        <source>&amp;Topic:</source>
        <translation>主题(&amp;T)：</translation>
    </message>
    <message>
        <source>&amp;Payload:</source>
        <translation>消息内容(&amp;P)：</translation>
    </message>
    <message>
        <source>&amp;QoS:</source>
        <translation>QoS(&amp;Q)：</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>消息内容</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>十六进制</translation>
    </message>
    <message>
        <source>Form of the payload</source>
        <translation>消息内容的形式</translation>
    </message>
    <message>
        <source>&amp;Delay in seconds:</source>
        <translation>延迟秒数(&amp;D)：</translation>
    </message>
    <message>
        <source>E&amp;xpires after seconds:</source>
        <translation>过期秒数(&amp;X)：</translation>
    </message>
    <message>
        <source>&amp;Content type:</source>
        <translation>内容类型(&amp;C)：</translation>
    </message>
    <message>
        <source>Resp&amp;onse topic:</source>
        <translation>响应主题(&amp;O)：</translation>
    </message>
    <message>
        <source>&amp;User properties:</source>
        <translation>用户属性(&amp;U)：</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>不发送</translation>
    </message>
    <message>
        <source>These bytes are no text; they stay in hex.</source>
        <translation>这些字节不是文本，将保持十六进制显示。</translation>
    </message>
    <message>
        <source>Write pairs of hex digits, such as 01 a4 ff. Until then the last complete bytes are kept.</source>
        <translation>请成对输入十六进制数字，例如 01 a4 ff。在此之前保留上一次完整的字节。</translation>
    </message>
</context>
<context>
    <name>ui::Workspace</name>
    <message>
        <source>Asking the server about %1…</source>
        <translation>正在就 %1 询问服务器…</translation>
    </message>
    <message>
        <source>Yes, the server keeps a message for %1: %2</source>
        <translation>是，服务器为 %1 保留了一条消息：%2</translation>
    </message>
    <message>
        <source>No, the server keeps no message for %1 now.</source>
        <translation>否，服务器现在没有为 %1 保留消息。</translation>
    </message>
</context>
<context>
    <name>ui::WorkspaceArea</name>
    <message>
        <source>Move to the &amp;right</source>
        <translation>移到右侧(&amp;R)</translation>
    </message>
    <message>
        <source>Move &amp;below</source>
        <translation>移到下方(&amp;B)</translation>
    </message>
    <message>
        <source>In a &amp;window of its own</source>
        <translation>单独的窗口(&amp;W)</translation>
    </message>
    <message>
        <source>All in &amp;tabs</source>
        <translation>全部放入标签页(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>widgets::CopyButton</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>widgets::NoticeBar</name>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Dismiss this notice</source>
        <translation>关闭此通知</translation>
    </message>
</context>
<context>
    <name>widgets::PayloadPane</name>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation>全部显示(&amp;A)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Find in the payload</source>
        <translation>在消息内容中查找</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一个</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>The payload is being read…</source>
        <translation>正在解读消息内容…</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 像素</translation>
    </message>
    <message>
        <source>The first %1 of %2 bytes.</source>
        <translation>显示前 %1 字节，共 %2 字节。</translation>
    </message>
</context>
<context>
    <name>widgets::StructureView</name>
    <message>
        <source>Payload</source>
        <translation>消息内容</translation>
    </message>
    <message>
        <source>%1 … (%L2 bytes in this line)</source>
        <translation>%1 …（此行共 %L2 字节）</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Fold all</source>
        <translation>全部折叠(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Unfold all</source>
        <translation>全部展开(&amp;U)</translation>
    </message>
</context>
</TS>
