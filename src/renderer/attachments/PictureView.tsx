import { Modal } from 'antd'
import { useEffect, useState } from 'react'
import type { Picture } from './use-attachments.ts'

/** A picture in full, as large as the window allows. */
export function PictureView({ picture, onClose }: { picture: Picture; onClose(): void }) {
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    const reader = new FileReader()
    reader.onload = () => setAddress(String(reader.result))
    // The page may show pictures of its own and such addresses, no others.
    reader.readAsDataURL(new Blob([picture.bytes], { type: picture.type }))
    return () => reader.abort()
  }, [picture])
  return (
    <Modal open title={picture.name} footer={null} width="80vw" centered onCancel={onClose}>
      <img className="attachment-picture" src={address} alt={picture.name} />
    </Modal>
  )
}
